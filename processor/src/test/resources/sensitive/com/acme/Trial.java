package com.acme;

import io.warren.Warren;
import io.warren.codec.Content;
import io.warren.codec.JacksonCodec;
import io.warren.contract.MessageSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class Trial {
  private static final String SECRET = "4111-secret";

  private Trial() {}

  /** What may be shown of one payload of each message, line by line. */
  public static String run(Warren warren) {
    Values.Card card = new Values.Card(SECRET, 2030);
    Values.Bean bean = new Values.Bean();
    bean.setToken(SECRET);
    bean.setFirstName(SECRET);
    bean.setHome(new Values.Address());
    bean.getHome().city = "Berlin";
    bean.getHome().street = SECRET;
    bean.put("more", card);
    Values.Tree tree =
        new Values.Tree("a", SECRET, List.of(new Values.Tree("b", SECRET, List.of())));
    List<String> shown = new ArrayList<>();
    shown.add(
        shown(
            PaymentsTopology.MESSAGE_MADE,
            new Values.Payment(
                "1",
                new Values.Wallet("Ann", Map.of("first", List.of(card))),
                new Values.Card[] {card},
                Optional.of(card),
                new Values.Page<>(List.of(card), 1))));
    shown.add(
        shown(
            PaymentsTopology.MESSAGE_MADE,
            new Values.Payment(
                "2",
                new Values.Cash(SECRET, "EUR"),
                new Values.Card[0],
                Optional.empty(),
                new Values.Page<>(List.of(), 0))));
    shown.add(shown(PaymentsTopology.MESSAGE_GROWN, tree));
    shown.add(shown(PaymentsTopology.MESSAGE_BEAN, bean));
    shown.add(
        shown(
            PaymentsTopology.MESSAGE_ODD,
            new Values.Odd(
                new Values.Iban(SECRET),
                new Values.Made(SECRET),
                new Values.Holder<>(card, "seen"),
                List.of(1))));
    shown.add(shown(CodedTopology.MESSAGE, tree));
    return String.join("\n", shown);
  }

  private static <T> String shown(MessageSpec<T, ?> spec, T payload) {
    byte[] body = JacksonCodec.withDefaults().encoder(spec.payload()).encode(payload);
    return spec.sensitive().shown(body, Content.UNKNOWN, 1_000).text();
  }
}
