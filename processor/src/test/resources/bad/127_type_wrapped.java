package shop;

import java.util.concurrent.CompletableFuture;
import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
@Consumes(queue = "orders")
interface Orders {
  CompletableFuture<Integer> placed(io.warren.Message<String> order);
//                           ^ error: [WARREN-127] a contract states the bare payload and reply, and the generated types wrap them, but Orders.placed has CompletableFuture<Integer>; write the type inside it
//                                                            ^ error: [WARREN-127] a contract states the bare payload and reply, and the generated types wrap them, but Orders.placed has Message<String>; write the type inside it
}
