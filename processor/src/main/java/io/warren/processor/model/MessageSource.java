package io.warren.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a message stands. For an inherited message it is the heir, and nothing more.
 *
 * @param method the method
 * @param routingKey its {@code @RoutingKey}; null: it has none
 * @param contract the {@code @MessageContract} around it; null: there is none
 */
public record MessageSource(
    SourcePosition method,
    @Nullable AnnotationSource routingKey,
    @Nullable AnnotationSource contract) {

  /** What states the routing key. */
  public SourcePosition key() {
    return at("value", "routingKey");
  }

  /** What states the wire name. */
  public SourcePosition type() {
    return at("type", "type");
  }

  private SourcePosition at(String ofRoutingKey, String ofContract) {
    if (routingKey != null) {
      return routingKey.at(ofRoutingKey);
    }
    return contract != null ? contract.at(ofContract) : method;
  }
}
