package io.warren.contract;

import io.warren.BatchResult;
import io.warren.Message;
import java.util.List;

/**
 * Handles messages of one kind in batches.
 *
 * @param <T> the payload
 */
@FunctionalInterface
public interface BatchHandler<T> {
  /**
   * Handles one batch.
   *
   * @param messages at least one; unmodifiable
   */
  BatchResult handle(List<Message<T>> messages) throws Exception;
}
