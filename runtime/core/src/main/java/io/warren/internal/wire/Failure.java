package io.warren.internal.wire;

import io.warren.MessageResult;
import io.warren.PayloadException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Why a message was not handled.
 *
 * @param code a short name, for programs
 * @param message for people; bounded, because it travels in a header and a frame has an end
 * @param retriable whether another attempt may succeed
 * @param cause what was thrown, whose stack trace is for the log alone; null: nothing, or it was
 *     logged before
 */
public record Failure(String code, String message, boolean retriable, @Nullable Throwable cause) {
  /** The body is not the payload that the contract says. */
  public static final String UNDECODABLE = "undecodable";

  /** No method of the contract has the message's type. */
  public static final String UNKNOWN_TYPE = "unknown-type";

  /** The message waited longer than its sender allowed. */
  public static final String EXPIRED = "expired";

  /** The message was returned more often than its queue permits; the broker's own word. */
  public static final String DELIVERY_LIMIT = "delivery_limit";

  /** The contract drops duplicates, and the message lacks what they have in common. */
  public static final String NO_DEDUP_KEY = "no-dedup-key";

  /** A duplicate is being handled, and the message cannot wait for it. */
  public static final String DEDUP_KEY_HELD = "dedup-key-held";

  /** What the store has under the message's key is not Warren's, or of a newer version. */
  public static final String DEDUP_KEY_UNUSABLE = "dedup-key-unusable";

  /** The handler threw. */
  public static final String EXCEPTION = "exception";

  /** The handler returned no result. */
  public static final String NO_RESULT = "no-result";

  /** Something that the handler sent could not be made safe. */
  static final String SEND_FAILED = "send-failed";

  /** The handler's reply cannot be written, or is too large. */
  public static final String REPLY_NOT_ENCODABLE = "reply-not-encodable";

  /** A part of the message is such that the client cannot read it. */
  public static final String UNREADABLE = "unreadable";

  /** Warren itself fails with the message, time after time. */
  public static final String DEFECT = "defect";

  private static final int MAX_CODE = 255;
  private static final int MAX_MESSAGE = 2_000;

  /** Enough to recognize it. */
  private static final int FEW = 200;

  public Failure {
    code = bounded(code, MAX_CODE);
    message = bounded(message, MAX_MESSAGE);
  }

  /** An attempt that failed, and may succeed later. */
  public static Failure retriable(String code, String message) {
    return new Failure(code, message, true, null);
  }

  /** A message that can never be handled. */
  public static Failure terminal(String code, String message) {
    return new Failure(code, message, false, null);
  }

  /** A message that can never be handled, because of what was thrown. */
  public static Failure terminal(String code, Throwable thrown) {
    return new Failure(code, describe(thrown), false, thrown);
  }

  /** A body that the contract's codec refuses. */
  public static Failure undecodable(PayloadException refusal) {
    return new Failure(UNDECODABLE, String.valueOf(refusal.getMessage()), false, refusal);
  }

  public static Failure thrown(Throwable thrown) {
    return new Failure(EXCEPTION, describe(thrown), true, thrown);
  }

  /** Warren itself failed in an attempt. */
  public static Failure defect(Throwable thrown) {
    return new Failure(DEFECT, describe(thrown), true, thrown);
  }

  /** Null where the handler succeeded. */
  public static @Nullable Failure of(MessageResult<?> result) {
    return switch (result.outcome()) {
      case SUCCESS -> null;
      case FAILURE -> retriable(result.code(), result.message());
      case REJECT -> terminal(result.code(), result.message());
    };
  }

  /** What the handler sent is not safe. */
  static Failure sendFailed(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return new Failure(
        SEND_FAILED,
        "a message that the handler sent is not safe: " + cause.getMessage(),
        true,
        cause);
  }

  /** The same in fewer words; null: it is as short as can be. */
  public @Nullable Failure shorter() {
    if (message.isEmpty()) {
      return null;
    }
    return new Failure(code, message.length() > FEW ? bounded(message, FEW) : "", retriable, cause);
  }

  /** The same, once its stack trace was logged. */
  public Failure logged() {
    return cause == null ? this : new Failure(code, message, retriable, null);
  }

  public static String describe(Throwable thrown) {
    String message = thrown.getMessage();
    String name = thrown.getClass().getName();
    return message == null ? name : name + ": " + message;
  }

  /** The beginning of a text for people. */
  static String inFewWords(String text) {
    return bounded(text, FEW);
  }

  /** A text for people as it can travel in a header. */
  static String shortened(String text) {
    return bounded(text, MAX_MESSAGE);
  }

  /** The longest beginning that has at most so many bytes of UTF-8. */
  private static String bounded(String text, int maxBytes) {
    // Half a character becomes a question mark here: no header could carry it.
    byte[] bytes =
        text.substring(0, Math.min(text.length(), maxBytes)).getBytes(StandardCharsets.UTF_8);
    int end = Math.min(bytes.length, maxBytes);
    // Not in the middle of a character: continuation bytes begin with the bits 10.
    while (end > 0 && end < bytes.length && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }
}
