package kinds;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.io.IOException;
import java.util.List;

/** How it is written is the business of a class of its own: all of it is hidden. */
@MessageContract(exchange = "kinds", routingKey = "own-serializer")
@Produces
@Consumes(queue = "OwnSerializer")
@Retry(times = 1, interval = "100ms")
public interface OwnSerializer {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    payload.card = new Card("s3cr3t");
    payload.other = new Other("s3cr3t");
    payload.others = List.of(payload.other);
    payload.converted = new Converted("s3cr3t");
    return payload;
  }

  class Payload {
    public String seen;
    public Card card;

    @JsonSerialize(using = OfOther.class)
    public Other other;

    @JsonSerialize(contentUsing = OfOther.class)
    public List<Other> others;

    public Converted converted;
  }

  @JsonSerialize(using = OfCard.class)
  record Card(@Sensitive String number) {}

  record Other(@Sensitive String number) {}

  @JsonSerialize(converter = Convert.class)
  record Converted(@Sensitive String number) {}

  record Written(String text) {}

  class Convert extends StdConverter<Converted, Written> {
    @Override
    public Written convert(Converted value) {
      return new Written(value.number());
    }
  }

  class OfCard extends StdSerializer<Card> {
    OfCard() {
      super(Card.class);
    }

    @Override
    public void serialize(Card value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeStartObject();
      json.writeStringField("text", value.number());
      json.writeEndObject();
    }
  }

  class OfOther extends StdSerializer<Other> {
    OfOther() {
      super(Other.class);
    }

    @Override
    public void serialize(Other value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeStartObject();
      json.writeStringField("text", value.number());
      json.writeEndObject();
    }
  }
}
// shown {"seen":"visible","card":"***","other":"***","others":"***","converted":"***"}
