package io.warren.processor.docs.page;

import io.warren.processor.docs.document.DelayQueues;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.SendDefaults;
import io.warren.topology.DurationWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a contract's messages are sent, unless a send says otherwise.
 *
 * @param promises what becomes of a message on the broker
 * @param priority null: none is stated
 * @param expiration how long it may wait; null: for ever
 * @param delays whether any of them may be delayed
 */
public record SenderFacts(
    List<String> promises,
    @Nullable Integer priority,
    @Nullable String expiration,
    boolean delays) {

  public SenderFacts {
    promises = List.copyOf(promises);
  }

  static SenderFacts of(Contract contract, SendDefaults defaults) {
    return new SenderFacts(
        List.of(
            defaults.persistent() ? "persistent" : "not persistent",
            defaults.mandatory() ? "mandatory" : "not mandatory"),
        defaults.priority(),
        defaults.expiration() == null ? null : DurationWords.of(defaults.expiration()),
        !DelayQueues.delayed(contract).isEmpty());
  }
}
