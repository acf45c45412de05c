package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  @Sensitive
  void placed(Order order);
//     ^ error: [WARREN-161] @Sensitive is for what stands in a payload: components of records, fields and their accessors, but Orders.placed is a message; move it to the property, or remove it
}

record Order(@Sensitive String card, Kind kind) {
  @Sensitive static final String PREFIX = "4";
//                               ^ error: [WARREN-161] @Sensitive is for what stands in a payload: components of records, fields and their accessors, but Order.PREFIX is static; move it to the property, or remove it

  @Sensitive
  String describe() {
//       ^ error: [WARREN-161] @Sensitive is for what stands in a payload: components of records, fields and their accessors, but Order.describe is no accessor; move it to the property, or remove it
    return "an order";
  }

  @Sensitive
  void getNothing() {}
//     ^ error: [WARREN-161] @Sensitive is for what stands in a payload: components of records, fields and their accessors, but Order.getNothing is no accessor; move it to the property, or remove it

  @Sensitive
  public String getOwner() {
    return "fine";
  }
}

enum Kind {
  @Sensitive
// ^ error: [WARREN-161] @Sensitive is for what stands in a payload: components of records, fields and their accessors, but Kind.SECRET is a constant of an enum; move it to the property, or remove it
  SECRET
}

@interface Note {
  @Sensitive
  String value();
//       ^ error: [WARREN-161] @Sensitive is for what stands in a payload: components of records, fields and their accessors, but Note.value is an attribute of an annotation; move it to the property, or remove it
}
