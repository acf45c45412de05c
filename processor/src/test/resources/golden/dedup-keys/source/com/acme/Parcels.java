package com.acme;

import io.warren.annotation.Consumes;
import io.warren.annotation.Dedup;
import io.warren.annotation.MessageContract;
import io.warren.annotation.RoutingKey;
import java.util.Map;
import java.util.UUID;

/** Each message has another kind of key. */
@MessageContract(exchange = "parcels")
@Consumes(queue = "parcels")
@Dedup(interval = "90m", key = "key")
interface Parcels {
  enum Kind {
    LETTER,
    BOX;

    @Override
    public String toString() {
      return "a " + name();
    }
  }

  record Text(String key) {}

  record Number(long key) {}

  record Enumerated(Kind key) {}

  record Id(UUID key) {}

  class Getter {
    private final int key;

    Getter() {
      this(0);
    }

    Getter(int key) {
      this.key = key;
    }

    public int getKey() {
      return key;
    }
  }

  class Field {
    String key = "a field's";
  }

  record Generic<T>(T key) {}

  @RoutingKey("text")
  void text(Text text);

  @RoutingKey("number")
  void number(Number number);

  @RoutingKey("enumerated")
  void enumerated(Enumerated enumerated);

  @RoutingKey("id")
  void id(Id id);

  @RoutingKey("getter")
  void getter(Getter getter);

  @RoutingKey("field")
  void field(Field field);

  @RoutingKey("generic")
  void generic(Generic<String> generic);

  @RoutingKey("entry")
  void entry(Map<String, String> entry);
}
