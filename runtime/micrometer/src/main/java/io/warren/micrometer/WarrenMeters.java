package io.warren.micrometer;

import io.micrometer.core.instrument.MeterRegistry;
import io.warren.observe.Event;
import io.warren.observe.Observer;
import io.warren.observe.Sending;

/**
 * Counts and times what happens to messages, for {@code Warren.builder().observe(...)}.
 * Thread-safe; one for each registry, which may observe several Warrens.
 *
 * <p>The tags of each meter are {@code contract} and {@code type}, and of what a consumer does also
 * {@code queue}, in which {@code {instance}} stands for what differs from process to process. No
 * tag is an id. Of the types that arrive in a queue the first 50 become tags, as strangers make up
 * theirs: the others together are {@code other}; what has none is {@code none}.
 *
 * <p>Of sending:
 *
 * <ul>
 *   <li>{@code warren.sent}: messages that a user began to send, each once, requests too
 *   <li>{@code warren.confirmed}: a timer, from then until they were safe; {@code how} is {@code
 *       now}, {@code delay} or {@code at}
 *   <li>{@code warren.answered}: a timer, from a request to its reply; {@code outcome} is {@code
 *       success} or {@code failure}
 *   <li>{@code warren.send.failed}: those that were not sent, or requests that had no reply; {@code
 *       reason} is one of Warren's codes
 *   <li>{@code warren.unconfirmed}: a gauge, those for which none of that is known yet
 * </ul>
 *
 * <p>Of consuming:
 *
 * <ul>
 *   <li>{@code warren.queued}: a timer, in the queue; the wait of a delay, a schedule or a retry is
 *       none
 *   <li>{@code warren.waited}: a timer, in this process until the handler was called
 *   <li>{@code warren.handled}: a timer, the handler; {@code outcome} is {@code success}, {@code
 *       failure} or {@code reject}. Of a batch each message has an equal share
 *   <li>{@code warren.retried}, {@code warren.dead}, {@code warren.duplicates}: messages that wait
 *       for their next attempt, are in the dead queue, or were dropped as a duplicate
 *   <li>{@code warren.returned}: deliveries that were not settled and come again
 *   <li>{@code warren.in.flight}: a gauge, deliveries that a worker began with and that are not
 *       settled
 * </ul>
 *
 * <p>{@link WarrenHealth} adds what a Warren knows of its state.
 */
public final class WarrenMeters implements Observer {
  private final MeterTable<SendMeters> sends;
  private final MeterTable<QueueMeters> queues;

  /**
   * Registers nothing yet: each message of a contract has its meters from its first one on.
   *
   * @param registry where the meters are
   */
  public WarrenMeters(MeterRegistry registry) {
    sends = new MeterTable<>(tags -> new SendMeters(registry, tags));
    queues = new MeterTable<>(tags -> new QueueMeters(registry, tags));
  }

  @Override
  public void sending(Sending message) {
    sends.of(message.about()).begun();
  }

  @Override
  public void happened(Event event) {
    if (!ofSending(event)) {
      ofConsuming(event);
    }
  }

  private boolean ofSending(Event event) {
    if (event instanceof Event.Sent sent) {
      of(event, sends).sent(sent.took());
    } else if (event instanceof Event.Delayed delayed) {
      of(event, sends).delayed(delayed.took());
    } else if (event instanceof Event.Scheduled scheduled) {
      of(event, sends).scheduled(scheduled.took());
    } else if (event instanceof Event.Answered answered) {
      of(event, sends).answered(answered.code(), answered.took());
    } else if (event instanceof Event.SendFailed failed) {
      of(event, sends).failed(failed.reason());
    } else if (event instanceof Event.RequestFailed failed) {
      of(event, sends).failed(failed.reason());
    } else {
      return false;
    }
    return true;
  }

  private void ofConsuming(Event event) {
    if (event instanceof Event.Received received) {
      of(event, queues).received(received.queued());
    } else if (event instanceof Event.Handled handled) {
      of(event, queues).handled(handled);
    } else if (event instanceof Event.Retried) {
      of(event, queues).retried();
    } else if (event instanceof Event.Dead dead) {
      of(event, queues).dead(dead.byBroker());
    } else if (event instanceof Event.Dropped) {
      of(event, queues).duplicate();
    } else if (event instanceof Event.Acknowledged) {
      of(event, queues).settled();
    } else if (event instanceof Event.Returned) {
      of(event, queues).returned();
    }
  }

  private static <M> M of(Event event, MeterTable<M> table) {
    return table.of(event.about());
  }
}
