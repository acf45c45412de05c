package kinds;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** What a sealed type permits, on several levels. */
@MessageContract(exchange = "kinds", routingKey = "sealed")
@Produces
@Consumes(queue = "Sealed")
@Retry(times = 1, interval = "100ms")
public interface Sealed {
  void sent(Way payload);

  static Way sent() {
    return new Both(new Card("s3cr3t", "visible"), new Cash("s3cr3t"));
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  sealed interface Way permits Both, Single {}

  sealed interface Single extends Way permits Card, Cash {}

  record Both(Way left, Single right) implements Way {}

  record Card(@Sensitive String number, String seen) implements Single {}

  record Cash(@Sensitive String serial) implements Single {}
}
// shown {"@type":"Sealed$Both","left":{"@type":"Sealed$Card","number":"***","seen":"visible"},"right":{"@type":"Sealed$Cash","serial":"***"}}
