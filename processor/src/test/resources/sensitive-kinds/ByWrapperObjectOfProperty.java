package kinds;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** The property itself says that an object stands around its values. */
@MessageContract(exchange = "kinds", routingKey = "by-wrapper-object-of-property")
@Produces
@Consumes(queue = "ByWrapperObjectOfProperty")
@Retry(times = 1, interval = "100ms")
public interface ByWrapperObjectOfProperty {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    payload.way = new Card("s3cr3t", "visible");
    payload.setOther(payload.way);
    return payload;
  }

  class Payload {
    public String seen;

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes(@JsonSubTypes.Type(value = Card.class, name = "card"))
    public Way way;

    private Way other;

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes(@JsonSubTypes.Type(value = Card.class, name = "card"))
    public Way getOther() {
      return other;
    }

    public void setOther(Way other) {
      this.other = other;
    }
  }

  interface Way {}

  record Card(@Sensitive String number, String seen) implements Way {}
}
// shown {"seen":"visible","way":"***","other":"***"}
