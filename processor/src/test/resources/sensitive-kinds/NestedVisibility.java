package kinds;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** Types of an enclosing class that few can see. */
@MessageContract(exchange = "kinds", routingKey = "nested-visibility")
@Produces
@Consumes(queue = "NestedVisibility")
@Retry(times = 1, interval = "100ms")
public interface NestedVisibility {
  void sent(Outer.Payload payload);

  static Outer.Payload sent() {
    return Outer.make();
  }

  class Outer {
    static Payload make() {
      Payload payload = new Payload();
      payload.inner = new Inner();
      return payload;
    }

    public static class Payload {
      public String seen = "visible";
      @JsonProperty private Inner inner;
    }

    private static final class Inner {
      @Sensitive @JsonProperty private String card = "s3cr3t";
      @JsonProperty private String seen = "visible";
    }
  }
}
// shown {"seen":"visible","inner":{"card":"***","seen":"visible"}}
