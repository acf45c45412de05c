package io.warren.benchmarks.broker;

import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.benchmarks.contract.QuestionsConsumer;
import io.warren.benchmarks.contract.QuestionsSender;
import java.time.Duration;

/** Asks itself, and answers with what was asked. */
final class WarrenRequests implements Client.Sending {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final String uri;

  WarrenRequests(String uri) {
    this.uri = uri;
  }

  @Override
  public Client.Connected connect() {
    Warren warren = Warren.builder().rabbit(uri).build();
    warren.consume(new QuestionsConsumer(message -> MessageResult.success(message.body())));
    warren.start();
    QuestionsSender sender = new QuestionsSender(warren);
    return new Client.Connected() {
      @Override
      public Client.Lane lane(int inFlight) {
        return new WarrenLane(
            message -> sender.request(message).timeout(TIMEOUT).reply(), inFlight);
      }

      @Override
      public void close() {
        warren.close();
      }
    };
  }
}
