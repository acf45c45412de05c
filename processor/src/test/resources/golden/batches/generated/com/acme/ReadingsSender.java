package com.acme;

import io.warren.Message;
import io.warren.Send;
import io.warren.Warren;
import io.warren.contract.CheckReturnValue;
import io.warren.contract.Generated;
import io.warren.contract.MessageSender;
import java.util.Map;

/**
 * Builds the messages of {@link Readings}. Thread-safe.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Readings.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
@CheckReturnValue
public final class ReadingsSender {
  private final MessageSender<Map<String, Integer>, Void> reading;

  /**
   * Connects to nothing. Sending works from here on.
   */
  public ReadingsSender(Warren warren) {
    this.reading = MessageSender.of(warren, ReadingsTopology.PRODUCED, ReadingsTopology.MESSAGE);
  }

  /**
   * Builds a message; {@link Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Send send(Map<String, Integer> payload) {
    return this.reading.send(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public Message<Map<String, Integer>> message(Map<String, Integer> payload) {
    return this.reading.message(payload);
  }
}
