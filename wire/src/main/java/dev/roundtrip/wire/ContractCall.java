package dev.roundtrip.wire;

import com.google.protobuf.MessageLite;
import dev.roundtrip.proto.v1.Acknowledgement;
import io.grpc.MethodDescriptor;

/**
 * A notice as a call to the host of the party told.
 *
 * @param method which method of which service
 * @param request what it is called with
 */
public record ContractCall<Q extends MessageLite>(
    MethodDescriptor<Q, Acknowledgement> method, Q request) {}
