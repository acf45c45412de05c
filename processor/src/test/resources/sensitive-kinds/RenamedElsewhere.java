package kinds;

import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** The name stands on another accessor than the mark. */
@MessageContract(exchange = "kinds", routingKey = "renamed-elsewhere")
@Produces
@Consumes(queue = "RenamedElsewhere")
@Retry(times = 1, interval = "100ms")
public interface RenamedElsewhere {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    payload.setCard("s3cr3t");
    payload.pin = "s3cr3t";
    payload.setIban("s3cr3t");
    return payload;
  }

  class Payload {
    public String seen;
    @Sensitive private String card;
    private String pin;
    private String iban;

    @JsonProperty("pan")
    public String getCard() {
      return card;
    }

    public void setCard(String card) {
      this.card = card;
    }

    @Sensitive
    public String getPin() {
      return pin;
    }

    @JsonProperty("secret_code")
    public void setPin(String pin) {
      this.pin = pin;
    }

    @JsonGetter("account")
    public String getIban() {
      return iban;
    }

    @Sensitive
    @JsonSetter("konto")
    public void setIban(String iban) {
      this.iban = iban;
    }
  }
}
// shown {"seen":"visible","pan":"***","secret_code":"***","account":"***"}
