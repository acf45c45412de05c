package io.warren.micrometer;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.warren.observe.About;
import io.warren.observe.Result;
import java.util.Locale;

/** How a call of a handler is called, and what is stated of it. */
final class HandlingConvention implements ObservationConvention<HandlingContext> {
  static final HandlingConvention USUAL = new HandlingConvention();

  private HandlingConvention() {}

  @Override
  public boolean supportsContext(Observation.Context context) {
    return context instanceof HandlingContext;
  }

  @Override
  public String getName() {
    return "warren.process";
  }

  @Override
  public String getContextualName(HandlingContext context) {
    return "process " + queue(context.first());
  }

  /** The type is none of them: strangers make up theirs. */
  @Override
  public KeyValues getLowCardinalityKeyValues(HandlingContext context) {
    Result result = context.result();
    return KeyValues.of(
        Names.value(Names.SYSTEM, Names.RABBITMQ),
        Names.value(Names.OPERATION_NAME, "process"),
        Names.value(Names.OPERATION_TYPE, "process"),
        Names.value(Names.DESTINATION_TEMPLATE, queue(context.first())),
        Names.value(Names.CONTRACT, context.first().contract()),
        Names.value(
            Names.OUTCOME,
            result == null ? null : result.outcome().name().toLowerCase(Locale.ROOT)),
        Names.value(Names.ERROR_TYPE, result == null ? null : Names.type(result.reason())));
  }

  @Override
  public KeyValues getHighCardinalityKeyValues(HandlingContext context) {
    About about = context.first();
    if (context.call().batch()) {
      return KeyValues.of(
          Names.value(Names.BATCH_SIZE, String.valueOf(context.call().messages().size())));
    }
    return KeyValues.of(
        Names.value(Names.DESTINATION, Names.destination(about)),
        Names.value(Names.ROUTING_KEY, about.routingKey()),
        Names.value(Names.TYPE, about.type()),
        Names.value(Names.MESSAGE_ID, about.messageId()),
        Names.value(Names.CORRELATION_ID, about.correlationId()),
        Names.value(Names.CONVERSATION, about.conversationId()),
        Names.value(Names.ATTEMPT, String.valueOf(about.attempt())));
  }

  /** A name that is new with each process is one. */
  private static String queue(About about) {
    String queue = about.queue();
    return queue == null ? "" : queue.replace(about.instance(), "{instance}");
  }
}
