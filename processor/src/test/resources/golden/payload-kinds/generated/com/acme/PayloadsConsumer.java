package com.acme;

import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.Generated;
import io.warren.topology.RetryPolicy;
import java.util.Objects;

/**
 * Consumes the messages of {@link Payloads}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Payloads.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class PayloadsConsumer implements ConsumerAdapter {
  private final PayloadsHandler handler;

  public PayloadsConsumer(PayloadsHandler handler) {
    this.handler = Objects.requireNonNull(handler, "handler");
  }

  @Override
  public ConsumerSpec spec() {
    return ConsumerSpec.of("com.acme.Payloads", PayloadsTopology.QUEUE, PayloadsTopology.CONSUMED)
        .prefetch(32)
        .concurrency(1)
        .retry(RetryPolicy.NONE)
        .on(PayloadsTopology.MESSAGE_OF_RECORD, handler::ofRecord)
        .on(PayloadsTopology.MESSAGE_OF_CLASS, handler::ofClass)
        .on(PayloadsTopology.MESSAGE_OF_LIST, handler::ofList)
        .on(PayloadsTopology.MESSAGE_OF_MAP, handler::ofMap)
        .on(PayloadsTopology.MESSAGE_OF_ARRAY, handler::ofArray)
        .on(PayloadsTopology.MESSAGE_OF_ARRAY_OF_LISTS, handler::ofArrayOfLists)
        .on(PayloadsTopology.MESSAGE_OF_PRIMITIVE, handler::ofPrimitive)
        .on(PayloadsTopology.MESSAGE_OF_STRING, handler::ofString)
        .on(PayloadsTopology.MESSAGE_OF_BYTES, handler::ofBytes)
        .on(PayloadsTopology.MESSAGE_OF_NULLABLE, handler::ofNullable)
        .on(PayloadsTopology.MESSAGE_OF_NULLABLE_ELEMENTS, handler::ofNullableElements)
        .build();
  }
}
