package shop;

import io.warren.annotation.*;

interface Plain {
  void happened(String what);
}

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders extends Plain {}
// ^ error: [WARREN-105] a contract inherits methods from contracts alone, but Orders has happened from Plain; give Plain a @MessageContract or declare the method in Orders
