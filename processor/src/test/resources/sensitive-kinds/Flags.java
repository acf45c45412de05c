package kinds;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;

/** Truth values have getters of another name. */
@MessageContract(exchange = "kinds", routingKey = "flags")
@Produces
@Consumes(queue = "Flags")
@Retry(times = 1, interval = "100ms")
public interface Flags {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    return payload;
  }

  static List<String> foreign() {
    return List.of("{\"seen\":\"visible\",\"paid\":\"s3cr3t\",\"isOpen\":\"s3cr3t\",\"late\":[\"s3cr3t\"]}");
  }

  class Payload {
    public String seen;
    @Sensitive private boolean paid = true;
    @Sensitive private boolean isOpen = true;

    public boolean isPaid() {
      return paid;
    }

    public void setPaid(boolean paid) {
      this.paid = paid;
    }

    public boolean isOpen() {
      return isOpen;
    }

    public void setOpen(boolean open) {
      isOpen = open;
    }

    @Sensitive
    public boolean isLate() {
      return true;
    }
  }
}
// shown {"seen":"visible","paid":"***","open":"***","late":"***"}
// shown {"seen":"visible","paid":"***","isOpen":"***","late":"***"}
