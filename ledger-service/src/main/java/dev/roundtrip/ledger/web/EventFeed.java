package dev.roundtrip.ledger.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.sse.Event;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Events as they are committed, for as many listeners as there are. While somebody listens, one
 * question goes to the database every so often, whether there is news; each listener then reads on
 * from where it is. A database that is away is waited for.
 */
@Singleton
final class EventFeed {

  private static final int MOST_LISTENERS = 64;
  private static final Duration WAIT_AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration RECONNECT = Duration.ofSeconds(1);

  private final EventSource source;
  private final JsonMapper json;
  private final Duration heartbeat;
  private final Scheduler blocking;
  private final Flux<EventId> heads;
  private final AtomicInteger listeners = new AtomicInteger();

  EventFeed(
      EventSource source,
      JsonMapper json,
      WebConfiguration configuration,
      @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    this.source = source;
    this.json = json;
    heartbeat = configuration.heartbeatInterval();
    // Not as a service: a listener that leaves would interrupt a question to the database.
    blocking = Schedulers.fromExecutor(task -> executor.execute(task));
    heads =
        Flux.interval(Duration.ZERO, configuration.pollInterval())
            .onBackpressureDrop()
            .concatMap(tick -> patiently(Mono.fromCallable(source::head)), 1)
            .distinctUntilChanged()
            .replay(1)
            .refCount();
  }

  /**
   * Returns the events after a place, and then those to come; it does not end.
   *
   * @param run the run by its place among all runs; 0 for the one that was started last
   * @throws RefusedRequest if too many listen already
   */
  Flux<Event<String>> after(long run, EventId place) {
    if (listeners.get() >= MOST_LISTENERS) {
      throw new RefusedRequest(
          HttpStatus.SERVICE_UNAVAILABLE,
          "No more than " + MOST_LISTENERS + " listeners are served at a time.");
    }
    AtomicReference<EventId> heard = new AtomicReference<>(place);
    Flux<Event<String>> news =
        heads
            .onBackpressureLatest()
            .concatMap(head -> catchUp(run, heard, head), 1)
            .map(this::asEvent);
    Flux<Event<String>> beats =
        Flux.interval(Duration.ZERO, heartbeat)
            .onBackpressureDrop()
            .map(beat -> Event.of("").comment("listening").retry(RECONNECT));
    return Flux.merge(news, beats)
        .doOnSubscribe(begin -> listeners.incrementAndGet())
        .doFinally(end -> listeners.decrementAndGet());
  }

  private Flux<EventSource.Heard> catchUp(long run, AtomicReference<EventId> heard, EventId head) {
    if (heard.get().equals(head)) {
      return Flux.empty();
    }
    Mono<List<EventSource.Heard>> batch = patiently(Mono.fromCallable(() -> readOn(run, heard)));
    return batch
        .expand(last -> last.isEmpty() ? Mono.empty() : batch)
        .concatMapIterable(events -> events);
  }

  private List<EventSource.Heard> readOn(long run, AtomicReference<EventId> heard)
      throws SQLException {
    List<EventSource.Heard> events = source.after(run, heard.get());
    if (!events.isEmpty()) {
      heard.set(events.getLast().id());
    }
    return events;
  }

  private <T> Mono<T> patiently(Mono<T> question) {
    return question
        .subscribeOn(blocking)
        .retryWhen(
            Retry.fixedDelay(Long.MAX_VALUE, WAIT_AFTER_FAILURE)
                .filter(SQLException.class::isInstance));
  }

  private Event<String> asEvent(EventSource.Heard heard) {
    try {
      String text = new String(json.writeValueAsBytes(heard.event()), StandardCharsets.UTF_8);
      return Event.of(text).id(heard.id().toString()).name(heard.event().type());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
