package com.acme;

import io.warren.BatchResult;
import io.warren.Message;
import io.warren.contract.Generated;
import java.util.List;

/**
 * Handles the messages of {@link Batched}.
 *
 * <p>The messages of a batch are settled after the method returned, each as the {@link BatchResult}
 * says: a success acknowledges it; a failure, or no result at all, retries it as the
 * contract says; a reject does not. An exception fails all of them. What cannot be handled
 * ends in the dead queue. A message may come twice.
 *
 * <p>Methods may block. With a concurrency above 1 several threads call them at once.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Batched.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
@FunctionalInterface
public interface BatchedHandler {
  BatchResult reading(List<Message<String>> messages) throws Exception;
}
