package shop;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface Pet permits Cat, Dog {}

record Cat(int lives) implements Pet {}

record Dog(String name) implements Pet {}

@MessageContract(exchange = "shop", routingKey = "pets")
@Consumes(queue = "shop.pets")
interface Pets {
  void pet(Pet pet);
}
// ---- after
package shop;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface Pet permits Cat, Dog {}

record Cat(int lives) implements Pet {}

record Dog(String name) implements Pet {}

@MessageContract(exchange = "shop", routingKey = "pets")
@Consumes(queue = "shop.pets")
interface Pets {
  void pet(Pet pet);
//     ^ error: [WARREN-615] the payload of Pets.pet was Pet (one of Cat, Dog, as kind says) and is now Pet (one of Cat, Dog, as type says), and what is written as the one cannot always be read as the other; leave it and add an optional property, or a message with another type, beside it
}
