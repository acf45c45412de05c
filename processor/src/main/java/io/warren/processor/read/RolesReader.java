package io.warren.processor.read;

import static io.warren.processor.diagnostic.Diagnostic.NO_BINDING_AND_BINDINGS;

import io.warren.annotation.Consumes;
import io.warren.annotation.ExchangeType;
import io.warren.annotation.Produces;
import io.warren.annotation.QueueType;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.ConsumesModel;
import io.warren.processor.model.MessageModel;
import io.warren.processor.model.ProducesModel;
import io.warren.topology.Binding;
import io.warren.topology.DerivedNames;
import io.warren.topology.TopicPattern;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads {@code @Produces} and {@code @Consumes}. */
final class RolesReader {
  private RolesReader() {}

  static @Nullable ProducesModel readProduces(TypeElement type, Report report) {
    return AnnotationValues.of(type, Produces.class)
        .map(values -> produces(values, report))
        .orElse(null);
  }

  private static ProducesModel produces(AnnotationValues values, Report report) {
    return new ProducesModel(
        values.isStated("priority") ? values.integer("priority") : null,
        DurationReader.read(values, "expiration", report).orElse(null),
        values.bool("persistent"),
        values.bool("mandatory"),
        values.source());
  }

  static @Nullable ConsumesModel readConsumes(
      TypeElement type, List<MessageModel> messages, Report report) {
    return AnnotationValues.of(type, Consumes.class)
        .map(values -> consumes(values, messages, report))
        .orElse(null);
  }

  private static ConsumesModel consumes(
      AnnotationValues values, List<MessageModel> messages, Report report) {
    String queue = values.string("queue");
    String deadQueue = values.string("deadQueue");
    boolean declare = values.bool("declare");
    return new ConsumesModel(
        queue,
        values.constant("queueType", QueueType.class),
        declare ? bindings(values, queue, messages, report) : List.of(),
        declare,
        values.integer("prefetch"),
        values.integer("concurrency"),
        values.string("deadExchange"),
        values.constant("deadExchangeType", ExchangeType.class),
        deadQueue.isEmpty() ? DerivedNames.deadQueue(queue) : deadQueue,
        values.integer("deliveryLimit"),
        values.bool("exclusive"),
        values.bool("autoDelete"),
        values.bool("singleActive"),
        values.integer("maxPriority"),
        values.source());
  }

  private static List<Binding> bindings(
      AnnotationValues values, String queue, List<MessageModel> messages, Report report) {
    List<String> stated = values.strings("bindings");
    if (stated.contains(Consumes.NONE)) {
      if (stated.size() > 1) {
        report.add(NO_BINDING_AND_BINDINGS, values.source().at("bindings"));
      }
      return List.of();
    }
    if (stated.isEmpty() || messages.isEmpty()) {
      return messages.stream()
          .map(message -> binding(message, queue, message.routingKey()))
          .distinct()
          .toList();
    }
    return stated.stream()
        .flatMap(key -> meant(key, messages).map(message -> binding(message, queue, key)))
        .distinct()
        .toList();
  }

  /**
   * Messages of the exchanges that a stated key is meant for: those with a message that it takes.
   */
  private static Stream<MessageModel> meant(String key, List<MessageModel> messages) {
    MessageModel first = messages.get(0);
    if (messages.stream().map(message -> message.exchange().name()).distinct().count() == 1) {
      return Stream.of(first);
    }
    List<MessageModel> taken = messages.stream().filter(message -> names(key, message)).toList();
    return taken.isEmpty() ? Stream.of(first) : taken.stream();
  }

  private static boolean names(String key, MessageModel message) {
    return message.exchange().type() == ExchangeType.TOPIC
        ? TopicPattern.matches(key, message.routingKey())
        : key.equals(message.routingKey());
  }

  private static Binding binding(MessageModel message, String queue, String key) {
    return Binding.toQueue(message.exchange().name(), queue, key);
  }
}
