package shop;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import java.util.List;

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Cat.class, name = "cat"),
  @JsonSubTypes.Type(value = Dog.class, name = "dog")
})
sealed interface Pet permits Cat, Dog {}

record Cat(int lives, String owner) implements Pet {}

record Dog(String name) implements Pet {}

@MessageContract(exchange = "shop", routingKey = "pets")
@Produces
@Consumes(queue = "shop.pets")
interface Pets {
  void pets(List<Pet> pets);
}
// ---- after
package shop;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import java.util.List;

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Cat.class, name = "cat"),
  @JsonSubTypes.Type(value = Dog.class, name = "hound")
})
sealed interface Pet permits Cat, Dog {}
//     ^ error: [WARREN-628] the subtype "dog" of Pet is removed, but messages written before may be one; leave it (if it is only renamed, with its name on the wire) until none of them is left
//     ^ error: [WARREN-629] the subtype "hound" of Pet is new, but receivers that are not yet upgraded cannot read messages that are one; upgrade them first, or add a message with another type beside this one

record Cat(String livesLeft) implements Pet {}
// ^ error: [WARREN-613] lives of Cat is removed, but receivers that are not yet upgraded require it in messages; leave it there (if it is only renamed, with @JsonProperty("lives")), or add a message with another type beside this one
// ^ error: [WARREN-613] owner of Cat is removed, but receivers that are not yet upgraded require it in messages; leave it there (if it is only renamed, with @JsonProperty("owner")), or add a message with another type beside this one
//                ^ error: [WARREN-611] livesLeft of Cat is new and required, but messages written before it lack it; make it Optional, or @Nullable and no primitive, or add a message with another type beside this one

record Dog(String name) implements Pet {}

@MessageContract(exchange = "shop", routingKey = "pets")
@Produces
@Consumes(queue = "shop.pets")
interface Pets {
  void pets(List<Pet> pets);
}
