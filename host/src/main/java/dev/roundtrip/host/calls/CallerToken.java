package dev.roundtrip.host.calls;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import org.jspecify.annotations.Nullable;

/** What a caller proves itself with: the metadata {@code roundtrip-token} of its call. */
public final class CallerToken implements ServerInterceptor {

  /** The name of the metadata. */
  public static final Metadata.Key<String> KEY =
      Metadata.Key.of("roundtrip-token", Metadata.ASCII_STRING_MARSHALLER);

  private static final Context.Key<String> OF_CALL = Context.key("roundtrip-token");

  /** Returns the token of the call that is being answered, or null if it has none. */
  public static @Nullable String current() {
    return OF_CALL.get();
  }

  /** Returns the metadata of a call with a token. */
  public static Metadata of(String token) {
    Metadata metadata = new Metadata();
    metadata.put(KEY, token);
    return metadata;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    String token = headers.get(KEY);
    if (token == null) {
      return next.startCall(call, headers);
    }
    Context context = Context.current().withValue(OF_CALL, token);
    return Contexts.interceptCall(context, call, headers, next);
  }
}
