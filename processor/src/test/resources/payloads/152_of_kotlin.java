package shop;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.RoutingKey;
import io.warren.codec.Codec;
import io.warren.codec.PayloadType;
import java.util.List;
import kotlin.Metadata;

/** As the compiler of Kotlin writes {@code data class Order(val id: String, val cents: Int)}. */
@Metadata
final class Order {
  private final String id;
  private final int cents;

  public Order(String id, int cents) {
    this.id = id;
    this.cents = cents;
  }

  public final String getId() {
    return id;
  }

  public final int getCents() {
    return cents;
  }
}

/** Of a class in which each parameter has a default. */
@Metadata
final class Defaults {
  private final String id;

  public Defaults(String id) {
    this.id = id;
  }

  public Defaults() {
    this("");
  }

  public final String getId() {
    return id;
  }
}

@Metadata
final class Created {
  private final String id;

  @JsonCreator
  public Created(@JsonProperty("id") String id) {
    this.id = id;
  }

  public final String getId() {
    return id;
  }
}

@Metadata
@JsonDeserialize(builder = Object.class)
final class Told {
  public Told(String id, int cents) {}
}

@Metadata
enum Color {
  RED
}

@Metadata
final class Singleton {
  public static final Singleton INSTANCE = new Singleton();

  private Singleton() {}
}

@Metadata
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
sealed interface Payment permits Card, Cash {}

@Metadata
final class Card implements Payment {
  private final String number;
  private final int year;

  public Card(String number, int year) {
    this.number = number;
    this.year = year;
  }

  public final String getNumber() {
    return number;
  }

  public final int getYear() {
    return year;
  }
}

@Metadata
final class Cash implements Payment {}

record Basket(List<Order> orders, Order gift, Color color) {}
//                        ^ warning: [WARREN-152] without Kotlin's module Warren's own codec can never read Basket.orders of the type Order, because nothing says what the parameters of the constructor of Order are; add com.fasterxml.jackson.module:jackson-module-kotlin to the class path, which the codec then uses by itself, or name a codec of your own in @MessageContract
//                                      ^ warning: [WARREN-152] without Kotlin's module Warren's own codec can never read Basket.gift of the type Order, because nothing says what the parameters of the constructor of Order are; add com.fasterxml.jackson.module:jackson-module-kotlin to the class path, which the codec then uses by itself, or name a codec of your own in @MessageContract

record Fine(Defaults defaults, Created created, Told told, Color color, Singleton singleton) {}

@Metadata
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonDeserialize(using = JsonDeserializer.None.class)
sealed interface ToldPayment permits ToldCard {}

@Metadata
final class ToldCard implements ToldPayment {
  public ToldCard(String number, int year) {}
}

record Paid(Payment payment, ToldPayment told) {}
//                  ^ warning: [WARREN-152] without Kotlin's module Warren's own codec can never read Paid.payment of the type Card, because nothing says what the parameters of the constructor of Card are; add com.fasterxml.jackson.module:jackson-module-kotlin to the class path, which the codec then uses by itself, or name a codec of your own in @MessageContract

@MessageContract(exchange = "shop")
@Consumes(queue = "shop.read")
interface Read {
  @RoutingKey("order")
  void order(Order order);
//     ^ warning: [WARREN-152] without Kotlin's module Warren's own codec can never read the payload of Read.order of the type Order, because nothing says what the parameters of the constructor of Order are; add com.fasterxml.jackson.module:jackson-module-kotlin to the class path, which the codec then uses by itself, or name a codec of your own in @MessageContract

  @RoutingKey("basket")
  void basket(Basket basket);

  @RoutingKey("fine")
  void fine(Fine fine);

  @RoutingKey("paid")
  void paid(Paid paid);
}

@MessageContract(exchange = "written")
@Produces
interface Written {
  @RoutingKey("order")
  void order(Order order);

  @RoutingKey("asked")
  Order asked(String id);
//      ^ warning: [WARREN-152] without Kotlin's module Warren's own codec can never read the reply of Written.asked of the type Order, because nothing says what the parameters of the constructor of Order are; add com.fasterxml.jackson.module:jackson-module-kotlin to the class path, which the codec then uses by itself, or name a codec of your own in @MessageContract
}

@MessageContract(exchange = "own", codec = OwnCodec.class)
@Consumes(queue = "shop.own")
interface Own {
  @RoutingKey("order")
  void order(Order order);

  @RoutingKey("basket")
  void basket(Basket basket);
}

final class OwnCodec implements Codec {
  @Override
  public <T> Encoder<T> encoder(PayloadType<T> type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> Decoder<T> decoder(PayloadType<T> type) {
    throw new UnsupportedOperationException();
  }
}
