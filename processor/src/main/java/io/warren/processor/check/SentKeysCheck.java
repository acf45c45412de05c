package io.warren.processor.check;

import static io.warren.processor.diagnostic.Diagnostic.KEY_IS_PATTERN;
import static io.warren.processor.diagnostic.Diagnostic.KEY_TOO_LONG_TO_DELAY;

import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.Limits;
import io.warren.processor.model.MessageModel;
import io.warren.topology.DelayLadder;
import java.nio.charset.StandardCharsets;

/** What is sent has an exact key, short enough for the delay ladder. */
final class SentKeysCheck implements ContractCheck {
  @Override
  public void check(ContractModel contract, Report report) {
    if (contract.produces() == null) {
      return;
    }
    for (MessageModel message : contract.messages()) {
      String key = message.routingKey();
      if (key.contains("*") || key.contains("#")) {
        report.add(KEY_IS_PATTERN, message.source().key(), message.displayName(), key);
      }
      int both = bytes(message.exchange().name()) + bytes(key);
      if (both > DelayLadder.MOST_BYTES && bytes(key) <= Limits.NAME_BYTES) {
        report.add(
            KEY_TOO_LONG_TO_DELAY,
            message.source().key(),
            DelayLadder.MOST_BYTES,
            message.displayName(),
            both);
      }
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
