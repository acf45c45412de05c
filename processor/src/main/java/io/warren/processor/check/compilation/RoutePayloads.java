package io.warren.processor.check.compilation;

import static io.warren.processor.diagnostic.Diagnostic.PAYLOAD_TWICE;

import io.warren.annotation.ExchangeType;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.MessageModel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is sent with one routing key has one payload, as far as several contracts are about it. */
final class RoutePayloads {
  /** A consumer of these reads whatever comes. */
  private static final Set<String> ANYTHING =
      Set.of("java.lang.Object", "byte[]", "com.fasterxml.jackson.databind.JsonNode");

  private static final Set<ExchangeType> BY_KEY = Set.of(ExchangeType.TOPIC, ExchangeType.DIRECT);

  private final FirstOnes<Route, Carried> payloads;

  private record Route(String exchange, String key) {}

  /**
   * A payload.
   *
   * @param contract the canonical name of the contract that declares the message
   * @param message the message, for people
   * @param type its type in full
   */
  record Carried(String contract, String message, String type) {
    /** Two services may each have a class of their own. */
    String simpleType() {
      return type.replaceAll("[\\w$]+\\.", "");
    }
  }

  /**
   * Begins.
   *
   * @param before what has been seen already; null: nothing
   */
  RoutePayloads(@Nullable RoutePayloads before) {
    payloads = new FirstOnes<>(before == null ? null : before.payloads);
  }

  /**
   * Takes one as seen.
   *
   * @return the one before it; null: there was none
   */
  @Nullable Carried remember(String exchange, String key, Carried carried) {
    return ANYTHING.contains(carried.type) ? null : payloads.add(new Route(exchange, key), carried);
  }

  /** Several messages of one contract are told apart by their types. */
  void check(MessageModel message, ContractModel contract, Report report) {
    String exchange = message.exchange().name();
    String key = message.routingKey();
    if (key.isEmpty() || !BY_KEY.contains(message.exchange().type())) {
      return;
    }
    Carried carried =
        new Carried(
            contract.name().canonicalName(), message.displayName(), message.payload().toString());
    Carried first = remember(exchange, key, carried);
    if (first != null
        && !first.contract.equals(carried.contract)
        && !first.simpleType().equals(carried.simpleType())) {
      report.add(
          PAYLOAD_TWICE,
          message.source().key(),
          key,
          exchange,
          first.simpleType(),
          first.message,
          carried.simpleType(),
          carried.message);
    }
  }
}
