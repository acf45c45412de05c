package kinds;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.RoutingKey;
import io.warren.annotation.Sensitive;

/** Each message has marks of its own, and one has none. */
@MessageContract(exchange = "kinds")
@Produces
@Consumes(queue = "SeveralMethods")
@Retry(times = 1, interval = "100ms")
public interface SeveralMethods {
  @RoutingKey("several.first")
  Second first(First payload);

  static First first() {
    return new First("visible", "s3cr3t");
  }

  @RoutingKey("several.second")
  void second(Second payload);

  static Second second() {
    return new Second("s3cr3t", "visible");
  }

  @RoutingKey("several.third")
  void third(Third payload);

  static Third third() {
    return new Third("visible", "visible");
  }

  static Second reply() {
    return new Second("s3cr3t", "visible");
  }

  record First(String a, @Sensitive String b) {}

  record Second(@Sensitive String a, String b) {}

  record Third(String a, String b) {}
}
// shown {"a":"visible","b":"***"}
// shown {"a":"***","b":"visible"}
// shown {"a":"visible","b":"visible"}
