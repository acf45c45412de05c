package io.warren.behaviour;

import io.warren.BatchResult;
import io.warren.Message;
import io.warren.contract.BatchHandler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A handler that remembers the batches it got, and answers as the test wants. */
final class HandledBatches implements BatchHandler<Order> {
  private final List<List<Message<Order>>> batches = new CopyOnWriteArrayList<>();
  private final BatchHandler<Order> answer;

  /** Succeeds. */
  HandledBatches() {
    this(messages -> BatchResult.success());
  }

  HandledBatches(BatchHandler<Order> answer) {
    this.answer = answer;
  }

  @Override
  public BatchResult handle(List<Message<Order>> messages) throws Exception {
    batches.add(messages);
    return answer.handle(messages);
  }

  /** How many batches there were so far. */
  int count() {
    return batches.size();
  }

  List<Message<Order>> batch(int index) {
    return batches.get(index);
  }

  /** The numbers of the orders in each batch so far. */
  List<List<String>> numbers() {
    return batches.stream().map(HandledBatches::numbers).toList();
  }

  static List<String> numbers(List<Message<Order>> messages) {
    return messages.stream().map(message -> message.body().number()).toList();
  }
}
