package io.warren;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/**
 * How the handling of a batch ended, message by message. A handler that throws has failed for all
 * of them, as with {@link #failure(String, String)}. Immutable.
 *
 * <p>Messages are told apart as objects and not by their ids, which can repeat in a batch: answer
 * for the very messages that the handler was given.
 */
public final class BatchResult {
  private static final MessageResult<Void> NO_ANSWER =
      MessageResult.failure(
          "no-result", "the handler gave no result for this message of its batch");

  private static final BatchResult SUCCESS =
      new BatchResult(new IdentityHashMap<>(), MessageResult.success());

  private final IdentityHashMap<Message<?>, MessageResult<Void>> results;
  private final MessageResult<Void> ofOthers;

  private BatchResult(
      IdentityHashMap<Message<?>, MessageResult<Void>> results, MessageResult<Void> ofOthers) {
    this.results = results;
    this.ofOthers = ofOthers;
  }

  /** All were handled. */
  public static BatchResult success() {
    return SUCCESS;
  }

  /**
   * The handling failed for all, and may succeed later: each is retried while the contract's
   * {@code @Retry} allows, and then dead.
   *
   * @param code a short name of the failure, for programs
   * @param message what happened, for people
   */
  public static BatchResult failure(String code, String message) {
    return new BatchResult(new IdentityHashMap<>(), MessageResult.failure(code, message));
  }

  /**
   * None of them can ever be handled: each goes to the dead queue without a retry.
   *
   * @param code a short name of the failure, for programs
   * @param message what happened, for people
   */
  public static BatchResult reject(String code, String message) {
    return new BatchResult(new IdentityHashMap<>(), MessageResult.reject(code, message));
  }

  /**
   * Handles one message after the other, on the calling thread. One whose handling throws, or
   * returns null, has failed, and the others go on.
   *
   * @param handling handles one message
   */
  public static <T> BatchResult each(List<Message<T>> messages, Each<T> handling) {
    Builder results = builder();
    for (Message<T> message : messages) {
      MessageResult<Void> result;
      try {
        result = handling.handle(message);
      } catch (Throwable e) {
        // Errors too: what one message does to a parser must not fail the others.
        result = MessageResult.failure("exception", e.toString());
      }
      if (result != null) {
        results.set(message, result);
      }
    }
    return results.build();
  }

  /** Begins a result that is stated message by message. One that gets none has failed. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * What becomes of one message of the batch; a failure with the code {@code no-result} where the
   * handler gave it none.
   */
  public MessageResult<Void> resultOf(Message<?> message) {
    return results.getOrDefault(message, ofOthers);
  }

  /**
   * Handles one message of a batch.
   *
   * @param <T> the payload
   */
  @FunctionalInterface
  public interface Each<T> {
    /** Handles the message; whatever it throws is a failure of this message alone. */
    MessageResult<Void> handle(Message<T> message) throws Exception;
  }

  /** Builds a result; not thread-safe. */
  public static final class Builder {
    private final IdentityHashMap<Message<?>, MessageResult<Void>> results =
        new IdentityHashMap<>();

    private Builder() {}

    /** States the result of one message; a second one replaces the first. */
    public Builder set(Message<?> message, MessageResult<Void> result) {
      results.put(
          Objects.requireNonNull(message, "message"), Objects.requireNonNull(result, "result"));
      return this;
    }

    /** The result so far; a message that was not set has failed with the code {@code no-result}. */
    public BatchResult build() {
      return new BatchResult(new IdentityHashMap<>(results), NO_ANSWER);
    }
  }
}
