package io.warren.behaviour;

import io.warren.BatchResult;
import io.warren.Message;
import io.warren.contract.BatchHandler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A handler that remembers the lots it got, and answers as the test wants. */
final class HandledLots implements BatchHandler<Order> {
  private final List<List<Message<Order>>> lots = new CopyOnWriteArrayList<>();
  private final BatchHandler<Order> answer;

  /** Succeeds. */
  HandledLots() {
    this(messages -> BatchResult.success());
  }

  HandledLots(BatchHandler<Order> answer) {
    this.answer = answer;
  }

  @Override
  public BatchResult handle(List<Message<Order>> messages) throws Exception {
    lots.add(messages);
    return answer.handle(messages);
  }

  /** How many lots there were so far. */
  int count() {
    return lots.size();
  }

  List<Message<Order>> lot(int index) {
    return lots.get(index);
  }

  /** The numbers of the orders in each lot so far. */
  List<List<String>> numbers() {
    return lots.stream().map(HandledLots::numbers).toList();
  }

  static List<String> numbers(List<Message<Order>> messages) {
    return messages.stream().map(message -> message.body().number()).toList();
  }
}
