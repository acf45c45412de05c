package shop;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import java.io.InputStream;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;

record Point(int x, int y) {}

final class Empty {
  private int hidden;
}

@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
interface ByClass {}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
interface WithoutSubtypes {}

final class Twice {
  public int number;

  @JsonProperty("number")
  public int count;
//           ^ error: [WARREN-151] Warren's own codec can never read or write Twice.count of the type Twice, because number is "number" on the wire too; rename one of them, or name a codec of your own in @MessageContract
}

final class Sku {
  private final String code;

  Sku(String code) {
    this.code = code;
  }

  public String getCode() {
    return code;
  }
}

record Order(
    Sku sku,
//      ^ error: [WARREN-151] Warren's own codec can never read Order.sku of the type Sku, because nothing says what the parameters of the constructor of Sku are; make it a record, or give it a constructor without parameters or one with @JsonCreator, or name a codec of your own in @MessageContract
    BitSet bits,
//         ^ error: [WARREN-151] Warren's own codec can never read or write Order.bits of the type BitSet, because BitSet of the JDK has no form in JSON; write its values into a type of your own, a record for instance, or name a codec of your own in @MessageContract
    InputStream stream,
//              ^ error: [WARREN-151] Warren's own codec can never read or write Order.stream of the type InputStream, because InputStream of the JDK has no form in JSON; write its values into a type of your own, a record for instance, or name a codec of your own in @MessageContract
    Stream<String> texts,
//                 ^ error: [WARREN-151] Warren's own codec can never read or write Order.texts of the type Stream<String>, because Stream<String> of the JDK has no form in JSON; write its values into a type of your own, a record for instance, or name a codec of your own in @MessageContract
    Class<?> type,
//           ^ error: [WARREN-151] Warren's own codec can never read or write Order.type of the type Class<?>, because Class<?> of the JDK has no form in JSON; write its values into a type of your own, a record for instance, or name a codec of your own in @MessageContract
    Map<Point, String> points,
//                     ^ error: [WARREN-151] Warren's own codec can never read Order.points of the type Map<Point, String>, because its keys are written as texts, of which no Point can be made again; take texts, numbers, enums or times as keys, or a list of pairs, or name a codec of your own in @MessageContract
    Map<String, Point> places,
    BlockingQueue<String> queue,
//                        ^ error: [WARREN-151] Warren's own codec can never read Order.queue of the type BlockingQueue<String>, because BlockingQueue is an interface, and nothing says which class to make; take a List, a Set or a Map of the JDK, or name a codec of your own in @MessageContract
    Optional<Optional<String>> perhaps,
//                             ^ error: [WARREN-151] Warren's own codec can never read or write Order.perhaps of the type Optional<Optional<String>>, because an Optional in an Optional is null in either case of being empty; leave one of them out, or name a codec of your own in @MessageContract
    Optional<OptionalInt> number,
//                        ^ error: [WARREN-151] Warren's own codec can never read or write Order.number of the type Optional<OptionalInt>, because an Optional in an Optional is null in either case of being empty; leave one of them out, or name a codec of your own in @MessageContract
    List<Empty> empty,
//              ^ error: [WARREN-151] Warren's own codec can never write Order.empty of the type Empty, because it has nothing that is written: no public field and no getter; make it a record, or give it getters, or name a codec of your own in @MessageContract
    ByClass byClass,
//          ^ error: [WARREN-151] Warren's own codec can never read or write Order.byClass of the type ByClass, because its messages name the class to load, and no sender may choose that; state use = JsonTypeInfo.Id.NAME with @JsonSubTypes, or name a codec of your own in @MessageContract
    WithoutSubtypes withoutSubtypes,
//                  ^ error: [WARREN-151] Warren's own codec can never read Order.withoutSubtypes of the type WithoutSubtypes, because @JsonTypeInfo tells subtypes apart, and there are none; list them in @JsonSubTypes, or make it sealed, or name a codec of your own in @MessageContract
    Unwrapping unwrapping,
    AnyOther other,
    Twice twice) {}

class Unwrapping {
  @JsonUnwrapped public Point point = new Point(1, 2);
}

class AnyOther {
  @JsonAnyGetter
  public Map<String, String> others() {
    return Map.of();
  }

  @JsonAnySetter
  public void other(String name, String value) {}
}

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
@Consumes(queue = "shop.orders")
interface Orders {
  void placed(Order order);
}
