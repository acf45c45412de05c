package io.warren.processor.docs.baseline;

import io.warren.processor.docs.compatibility.Place;
import io.warren.processor.docs.compatibility.Place.OfConsumer;
import io.warren.processor.docs.compatibility.Place.OfContract;
import io.warren.processor.docs.compatibility.Place.OfMessage;
import io.warren.processor.docs.compatibility.Place.OfPayload;
import io.warren.processor.docs.describe.SoundContracts;
import io.warren.processor.docs.schema.Members;
import io.warren.processor.model.AnnotationSource;
import io.warren.processor.model.ConsumesModel;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.MessageModel;
import io.warren.processor.model.SourcePosition;
import io.warren.processor.read.CompiledSources;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds in the source what a break is about. */
final class BreakPositions {
  private final Elements elements;
  private final Types types;
  private final CompiledSources sources;

  BreakPositions(Elements elements, Types types, CompiledSources sources) {
    this.elements = elements;
    this.types = types;
    this.sources = sources;
  }

  /** Empty: it is nowhere in this compilation. */
  Optional<SourcePosition> find(Place place) {
    if (place instanceof OfContract contract) {
      return type(contract.contract()).map(SourcePosition::of);
    }
    if (place instanceof OfConsumer consumer) {
      return model(consumer.contract())
          .map(ContractModel::consumes)
          .map(ConsumesModel::source)
          .map(source -> source.at(consumer.attribute()));
    }
    if (place instanceof OfPayload payload) {
      return payload(payload).or(() -> message(payload.message()));
    }
    return message((OfMessage) place);
  }

  private Optional<SourcePosition> payload(OfPayload payload) {
    Optional<TypeElement> type = type(withoutArguments(payload.type()));
    if (payload.member().isEmpty()) {
      return type.map(SourcePosition::of);
    }
    return type.flatMap(found -> Members.find(found, payload.member(), types))
        .filter(
            member ->
                member.getEnclosingElement() instanceof TypeElement owner && sources.have(owner))
        .map(SourcePosition::of);
  }

  /** {@code Page<Order>} is the type {@code Page}. */
  private static String withoutArguments(String name) {
    String shorter = name.replaceAll("<[^<>]*>", "");
    return shorter.equals(name) ? name : withoutArguments(shorter);
  }

  private Optional<SourcePosition> message(OfMessage place) {
    Optional<ContractModel> contract = model(place.contract());
    return contract.flatMap(
        model ->
            model.messages().stream()
                .filter(message -> message.method().equals(place.method()))
                .findFirst()
                .map(message -> part(message, place.part())));
  }

  private static SourcePosition part(MessageModel message, Place.Part part) {
    AnnotationSource contract = message.source().contract();
    SourcePosition method = message.source().method();
    return switch (part) {
      case METHOD -> method;
      case TYPE -> message.source().type();
      case ROUTING_KEY -> message.source().key();
      case EXCHANGE -> contract == null ? method : contract.at("exchange");
      case EXCHANGE_TYPE -> contract == null ? method : contract.at("exchangeType");
    };
  }

  private Optional<ContractModel> model(String contract) {
    return type(contract).flatMap(type -> SoundContracts.read(type, elements, types));
  }

  private Optional<TypeElement> type(String name) {
    return Optional.<Element>ofNullable(elements.getTypeElement(name))
        .map(TypeElement.class::cast)
        .filter(sources::have);
  }
}
