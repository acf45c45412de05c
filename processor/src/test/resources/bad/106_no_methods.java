package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop")
@Produces
interface Orders {
// ^ error: [WARREN-106] each abstract method of a contract is one message, but Orders has none; add one whose parameter is the payload
  static void helper() {}

  default void placed(String order) {}
}
