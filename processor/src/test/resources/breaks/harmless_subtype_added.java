package shop;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface Pet permits Cat {}

record Cat(int lives) implements Pet {}

@MessageContract(exchange = "shop", routingKey = "pets")
@Consumes(queue = "shop.pets")
interface Pets {
  void pet(Pet pet);
}
// ---- after
package shop;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface Pet permits Tom, Dog {}

@JsonTypeName("Cat")
record Tom(int lives) implements Pet {}

record Dog(String name) implements Pet {}

@MessageContract(exchange = "shop", routingKey = "pets")
@Consumes(queue = "shop.pets")
interface Pets {
  void pet(Pet pet);
}
