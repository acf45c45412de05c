package io.warren.micrometer;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.warren.observe.About;

/** How a send is called, and what is stated of it. */
final class SendConvention implements ObservationConvention<SendContext> {
  static final SendConvention USUAL = new SendConvention();

  private SendConvention() {}

  @Override
  public boolean supportsContext(Observation.Context context) {
    return context instanceof SendContext;
  }

  @Override
  public String getName() {
    return "warren.publish";
  }

  @Override
  public String getContextualName(SendContext context) {
    return "publish " + Names.destination(context.about());
  }

  @Override
  public KeyValues getLowCardinalityKeyValues(SendContext context) {
    return KeyValues.of(
        Names.value(Names.SYSTEM, Names.RABBITMQ),
        Names.value(Names.OPERATION_NAME, "publish"),
        Names.value(Names.OPERATION_TYPE, "send"),
        Names.value(Names.CONTRACT, context.about().contract()),
        Names.value(Names.TYPE, context.about().type()),
        Names.value(Names.ERROR_TYPE, Names.type(context.failure())));
  }

  @Override
  public KeyValues getHighCardinalityKeyValues(SendContext context) {
    About about = context.about();
    return KeyValues.of(
        Names.value(Names.DESTINATION, Names.destination(about)),
        Names.value(Names.ROUTING_KEY, about.routingKey()),
        Names.value(Names.MESSAGE_ID, about.messageId()),
        Names.value(Names.CORRELATION_ID, about.correlationId()),
        Names.value(Names.CONVERSATION, about.conversationId()));
  }
}
