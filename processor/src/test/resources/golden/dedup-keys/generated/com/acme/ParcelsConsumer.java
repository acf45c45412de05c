package com.acme;

import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.Generated;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Consumes the messages of {@link Parcels}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Parcels.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
final class ParcelsConsumer implements ConsumerAdapter {
  private final ParcelsHandler handler;

  ParcelsConsumer(ParcelsHandler handler) {
    this.handler = Objects.requireNonNull(handler, "handler");
  }

  @Override
  public ConsumerSpec spec() {
    return ConsumerSpec.of("com.acme.Parcels", ParcelsTopology.QUEUE, ParcelsTopology.CONSUMED)
        .prefetch(32)
        .concurrency(1)
        .retry(RetryPolicy.NONE)
        .dedup(Duration.ofSeconds(5400))
        .on(ParcelsTopology.MESSAGE_TEXT, handler::text,
            payload -> Optional.ofNullable(payload)
                .map(value -> value.key())
                .map(value -> value.toString())
                .orElse(null))
        .on(ParcelsTopology.MESSAGE_NUMBER, handler::number,
            payload -> Optional.ofNullable(payload)
                .map(value -> value.key())
                .map(value -> value.toString())
                .orElse(null))
        .on(ParcelsTopology.MESSAGE_ENUMERATED, handler::enumerated,
            payload -> Optional.ofNullable(payload)
                .map(value -> value.key())
                .map(value -> value.name())
                .orElse(null))
        .on(ParcelsTopology.MESSAGE_ID, handler::id,
            payload -> Optional.ofNullable(payload)
                .map(value -> value.key())
                .map(value -> value.toString())
                .orElse(null))
        .on(ParcelsTopology.MESSAGE_GETTER, handler::getter,
            payload -> Optional.ofNullable(payload)
                .map(value -> value.getKey())
                .map(value -> value.toString())
                .orElse(null))
        .on(ParcelsTopology.MESSAGE_FIELD, handler::field,
            payload -> Optional.ofNullable(payload)
                .map(value -> value.key)
                .map(value -> value.toString())
                .orElse(null))
        .on(ParcelsTopology.MESSAGE_GENERIC, handler::generic,
            payload -> Optional.ofNullable(payload)
                .map(value -> value.key())
                .map(value -> value.toString())
                .orElse(null))
        .on(ParcelsTopology.MESSAGE_ENTRY, handler::entry,
            payload -> Optional.ofNullable(payload)
                .map(value -> value.get("key"))
                .map(value -> value.toString())
                .orElse(null))
        .build();
  }
}
