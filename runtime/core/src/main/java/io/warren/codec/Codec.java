package io.warren.codec;

import io.warren.PayloadException;

/** Payloads to bytes and back. Thread-safe, as is all that it returns. */
public interface Codec {
  /** Prepares the writing of one type; called once for each message of a contract. */
  <T> Encoder<T> encoder(PayloadType<T> type);

  /** Prepares the reading of one type; called once for each message of a contract. */
  <T> Decoder<T> decoder(PayloadType<T> type);

  /**
   * Writes one type.
   *
   * @param <T> the payload
   */
  interface Encoder<T> {
    /** The media type of what is written. */
    String contentType();

    /**
     * Writes a payload.
     *
     * @throws PayloadException when the payload cannot be written
     */
    byte[] encode(T payload);
  }

  /**
   * Reads one type.
   *
   * @param <T> the payload
   */
  @FunctionalInterface
  interface Decoder<T> {
    /**
     * Reads a payload; never null.
     *
     * @throws PayloadException when the bytes are not such a payload
     */
    T decode(byte[] bytes);

    /**
     * Reads a payload of which the sender said more; by default, that is of no interest. What is
     * packed with gzip or deflate was unpacked before.
     *
     * @throws PayloadException when the bytes are not such a payload
     */
    default T decode(byte[] bytes, Content content) {
      return decode(bytes);
    }
  }
}
