package kinds;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** A bundle of annotations has the name, and another the shape. */
@MessageContract(exchange = "kinds", routingKey = "annotated-by-bundle")
@Produces
@Consumes(queue = "AnnotatedByBundle")
@Retry(times = 1, interval = "100ms")
public interface AnnotatedByBundle {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    payload.card = "s3cr3t";
    payload.packed = new Packed();
    return payload;
  }

  class Payload {
    public String seen;
    @Sensitive @CardName public String card;
    public Packed packed;
  }

  @AsArray
  class Packed {
    @Sensitive public String number = "s3cr3t";
  }

  @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
  @com.fasterxml.jackson.annotation.JacksonAnnotationsInside
  @JsonProperty("pan")
  @interface CardName {}

  @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
  @com.fasterxml.jackson.annotation.JacksonAnnotationsInside
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @interface AsArray {}
}
// shown {"seen":"visible","packed":"***","pan":"***"}
