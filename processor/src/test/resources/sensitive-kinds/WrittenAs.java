package kinds;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;

/** It is written as another type than it is declared. */
@MessageContract(exchange = "kinds", routingKey = "written-as")
@Produces
@Consumes(queue = "WrittenAs")
@Retry(times = 1, interval = "100ms")
public interface WrittenAs {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    payload.card = new Card("s3cr3t", "visible");
    payload.more = List.of(payload.card);
    payload.shown = new Shown("visible", "s3cr3t");
    return payload;
  }

  class Payload {
    public String seen;

    @JsonSerialize(as = Card.class)
    @JsonDeserialize(as = Card.class)
    public HasNumber card;

    @JsonSerialize(contentAs = Card.class)
    @JsonDeserialize(contentAs = Card.class)
    public List<HasNumber> more;

    public Shown shown;
  }

  interface HasNumber {}

  record Card(@Sensitive String number, String seen) implements HasNumber {}

  interface ShownAs {
    @Sensitive
    String getAgain();
  }

  @JsonSerialize(as = ShownAs.class)
  record Shown(String seen, String again) implements ShownAs {
    @Override
    public String getAgain() {
      return again;
    }
  }
}
// shown {"seen":"visible","card":{"number":"***","seen":"visible"},"more":[{"number":"***","seen":"visible"}],"shown":{"again":"***"}}
