package com.acme;

import com.acme.parts.Address;
import com.acme.parts.Person;
import io.warren.Message;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.MessageKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

public final class Trial {
  private Trial() {}

  private static final class Handler implements ParcelsHandler {
    @Override
    public MessageResult<Void> text(Message<Parcels.Text> message) {
      return MessageResult.success();
    }

    @Override
    public MessageResult<Void> number(Message<Parcels.Number> message) {
      return MessageResult.success();
    }

    @Override
    public MessageResult<Void> enumerated(Message<Parcels.Enumerated> message) {
      return MessageResult.success();
    }

    @Override
    public MessageResult<Void> id(Message<Parcels.Id> message) {
      return MessageResult.success();
    }

    @Override
    public MessageResult<Void> getter(Message<Parcels.Getter> message) {
      return MessageResult.success();
    }

    @Override
    public MessageResult<Void> field(Message<Parcels.Field> message) {
      return MessageResult.success();
    }

    @Override
    public MessageResult<Void> generic(Message<Parcels.Generic<String>> message) {
      return MessageResult.success();
    }

    @Override
    public MessageResult<Void> entry(Message<Map<String, String>> message) {
      return MessageResult.success();
    }
  }

  /** What the generated code reads of some payloads. */
  public static List<String> run(Warren warren) {
    List<String> keys = new ArrayList<>();
    Object[] parcels = {
      new Parcels.Text("a text"),
      new Parcels.Number(7),
      new Parcels.Enumerated(Parcels.Kind.BOX),
      new Parcels.Id(new UUID(0, 1)),
      new Parcels.Getter(8),
      new Parcels.Field(),
      new Parcels.Generic<>("generic"),
      Map.of("key", "an entry")
    };
    List<ConsumerSpec.Route<?, ?>> routes = new ParcelsConsumer(new Handler()).spec().routes();
    for (int i = 0; i < parcels.length; i++) {
      keys.add(key(routes.get(i), parcels[i]));
    }
    ConsumerAdapter letters = new LettersConsumer(message -> MessageResult.success());
    for (Object letter :
        new Object[] {
          new Letters.Letter(new Person(Map.of("home", new Address(9)))),
          new Letters.Letter(new Person(Map.of())),
          new Letters.Letter(new Person(null)),
          new Letters.Letter(null)
        }) {
      keys.add(key(letters.spec().routes().get(0), letter));
    }
    return keys;
  }

  @SuppressWarnings("unchecked")
  private static String key(ConsumerSpec.Route<?, ?> route, Object payload) {
    return ((MessageKey<Object>) route.key()).of(payload);
  }
}
