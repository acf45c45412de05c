package io.warren;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the handling of a message ended. A handler that throws has failed, as with {@link
 * #failure(String, String)}.
 *
 * @param <R> the reply; {@link Void} where the contract has none
 */
public final class MessageResult<R> {
  /** The code of every success. */
  public static final String SUCCESS = "success";

  /** What becomes of the message. */
  public enum Outcome {
    /** It was handled. */
    SUCCESS,
    /** It is retried while the contract's {@code @Retry} allows, and then dead. */
    FAILURE,
    /** It is dead without a retry. */
    REJECT
  }

  private static final MessageResult<Void> DONE =
      new MessageResult<>(Outcome.SUCCESS, SUCCESS, "", null, null);

  private final Outcome outcome;
  private final String code;
  private final String message;
  private final @Nullable R reply;
  private final @Nullable Message<?> nextMessage;

  private MessageResult(
      Outcome outcome,
      String code,
      String message,
      @Nullable R reply,
      @Nullable Message<?> nextMessage) {
    this.outcome = outcome;
    this.code = Objects.requireNonNull(code, "code");
    this.message = Objects.requireNonNull(message, "message");
    this.reply = reply;
    this.nextMessage = nextMessage;
  }

  /** The message was handled, and the contract has no reply. */
  public static MessageResult<Void> success() {
    return DONE;
  }

  /** The message was handled, and this is the reply. */
  public static <R> MessageResult<R> success(R reply) {
    return new MessageResult<>(
        Outcome.SUCCESS,
        SUCCESS,
        "",
        Objects.requireNonNull(reply, "the reply is null: a method with a reply must give one"),
        null);
  }

  /**
   * The handling failed, and may succeed later: the message is retried.
   *
   * @param code a short name of the failure, for programs
   * @param message what happened, for people
   */
  public static <R> MessageResult<R> failure(String code, String message) {
    return new MessageResult<>(Outcome.FAILURE, code, message, null, null);
  }

  /**
   * The message can never be handled: it goes to the dead queue without a retry.
   *
   * @param code a short name of the failure, for programs
   * @param message what happened, for people
   */
  public static <R> MessageResult<R> reject(String code, String message) {
    return new MessageResult<>(Outcome.REJECT, code, message, null, null);
  }

  /**
   * This result with the message that the handling produced and did not send. It is kept for the
   * record and never sent; a generated sender's {@code message(...)} builds one. A second call
   * replaces the first.
   *
   * <p>After a failure or a reject, Java wants the reply named: {@code
   * MessageResult.<Quote>failure(code, message).next(audit)}.
   */
  public MessageResult<R> next(Message<?> message) {
    return new MessageResult<>(
        outcome, code, this.message, reply, Objects.requireNonNull(message, "message"));
  }

  /** How the handling ended. */
  public Outcome outcome() {
    return outcome;
  }

  /** The code of a failure, or {@link #SUCCESS}. */
  public String code() {
    return code;
  }

  /** What happened; empty for a success. */
  public String message() {
    return message;
  }

  /** The reply of a success; null where the contract has none, and for failures. */
  public @Nullable R reply() {
    return reply;
  }

  /** What {@link #next} stated; null where the handling produced nothing, or sent it. */
  public @Nullable Message<?> nextMessage() {
    return nextMessage;
  }

  @Override
  public String toString() {
    return "MessageResult["
        + outcome
        + ", "
        + code
        + (message.isEmpty() ? "" : ": " + message)
        + "]";
  }
}
