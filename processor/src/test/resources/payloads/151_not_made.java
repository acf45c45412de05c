package shop;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import java.beans.ConstructorProperties;
import java.util.List;
import java.util.Map;
import java.util.Optional;

interface Owner {
  String name();
}

abstract class Base {
  public String id;
}

final class Immutable {
  private final int amount;

  Immutable(int amount, String note) {
    this.amount = amount;
  }

  public int getAmount() {
    return amount;
  }
}

final class Inside {
  public int i;

  class Inner {
    public int j;
  }
}

record Deep(Optional<List<Map<String, Owner[]>>> owners) {}
//                                               ^ error: [WARREN-151] Warren's own codec can never read Deep.owners of the type Owner, because Owner is an interface, and nothing says which class to make; say with @JsonTypeInfo and @JsonSubTypes which classes it may be, or take one of them, or name a codec of your own in @MessageContract

record Generic<T>(T value) {}
//                  ^ error: [WARREN-151] Warren's own codec can never read Generic.value of the type Owner, because Owner is an interface, and nothing says which class to make; say with @JsonTypeInfo and @JsonSubTypes which classes it may be, or take one of them, or name a codec of your own in @MessageContract

final class Hidden {
  private Base base;
//             ^ error: [WARREN-151] Warren's own codec can never read Hidden.base of the type Base, because Base is abstract, and nothing says which class to make; say with @JsonTypeInfo and @JsonSubTypes which classes it may be, or take one of them, or name a codec of your own in @MessageContract

  public Base getBase() {
    return base;
  }

  public void setBase(Base base) {
    this.base = base;
  }
}

final class Fine {
  public final int amount;
  public final Named named = null;
  public final Private hidden = null;

  @JsonCreator
  Fine(@JsonProperty("amount") int amount) {
    this.amount = amount;
  }
}

final class Named {
  private final String name;

  @ConstructorProperties("name")
  Named(String name) {
    this.name = name;
  }

  public String getName() {
    return name;
  }
}

final class Private {
  public Private next;

  private Private() {}
}

record Order(
    Owner owner,
//        ^ error: [WARREN-151] Warren's own codec can never read Order.owner of the type Owner, because Owner is an interface, and nothing says which class to make; say with @JsonTypeInfo and @JsonSubTypes which classes it may be, or take one of them, or name a codec of your own in @MessageContract
    Base base,
//       ^ error: [WARREN-151] Warren's own codec can never read Order.base of the type Base, because Base is abstract, and nothing says which class to make; say with @JsonTypeInfo and @JsonSubTypes which classes it may be, or take one of them, or name a codec of your own in @MessageContract
    Immutable immutable,
//            ^ error: [WARREN-151] Warren's own codec can never read Order.immutable of the type Immutable, because nothing says what the parameters of the constructor of Immutable are; make it a record, or give it a constructor without parameters or one with @JsonCreator, or name a codec of your own in @MessageContract
    Inside.Inner inner,
//               ^ error: [WARREN-151] Warren's own codec can never read Order.inner of the type Inside.Inner, because Inner is an inner class, which no one else can make; make it a record, or give it a constructor without parameters or one with @JsonCreator, or name a codec of your own in @MessageContract
    Deep deep,
    Generic<Owner> generic,
    Hidden hidden,
    Fine fine) {}

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "shop.orders")
interface Orders {
  void placed(Order order);
}

@MessageContract(exchange = "shop", routingKey = "order.again")
@Consumes(queue = "shop.again")
interface Again {
  void placed(Order order);
}

@MessageContract(exchange = "shop", routingKey = "owner.changed")
@Produces
@Consumes(queue = "shop.owners")
interface Owners {
  Base changed(Owner owner);
//     ^ error: [WARREN-151] Warren's own codec can never read the payload of Owners.changed of the type Owner, because Owner is an interface, and nothing says which class to make; say with @JsonTypeInfo and @JsonSubTypes which classes it may be, or take one of them, or name a codec of your own in @MessageContract
//     ^ error: [WARREN-151] Warren's own codec can never read the reply of Owners.changed of the type Base, because Base is abstract, and nothing says which class to make; say with @JsonTypeInfo and @JsonSubTypes which classes it may be, or take one of them, or name a codec of your own in @MessageContract
}
