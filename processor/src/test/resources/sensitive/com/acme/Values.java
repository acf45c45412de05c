package com.acme;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.warren.annotation.Sensitive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Payloads with something sensitive at every place that it can have. */
public final class Values {
  private Values() {}

  /** Lists in maps in a subtype. */
  public record Payment(
      String id, Method method, Card[] others, Optional<Card> last, Page<Card> page) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Wallet.class, name = "wallet"),
    @JsonSubTypes.Type(value = Cash.class, name = "cash")
  })
  public interface Method {}

  public record Wallet(String owner, Map<String, List<Card>> cards) implements Method {}

  public record Cash(@JsonProperty("serial.number") @Sensitive String serial, String currency)
      implements Method {}

  public record Card(@JsonAlias("pan") @Sensitive String number, int year) {}

  public record Page<T>(List<T> items, int size) {}

  public record Receipt(String id, @Sensitive Map<String, String> codes) {}

  /** Contains itself. */
  public record Tree(String name, @Sensitive String secret, List<Tree> children) {}

  public static class Parent {
    @Sensitive protected String token;

    public String getToken() {
      return token;
    }

    public void setToken(String token) {
      this.token = token;
    }
  }

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public static class Bean extends Parent {
    private String firstName;
    private String pinCode;
    private Address home;
    private final Map<String, Card> rest = new LinkedHashMap<>();

    @Sensitive
    public String getFirstName() {
      return firstName;
    }

    public void setFirstName(String firstName) {
      this.firstName = firstName;
    }

    /** Is only read. */
    @Sensitive
    public void setPinCode(String pinCode) {
      this.pinCode = pinCode;
    }

    @JsonUnwrapped(prefix = "home_")
    public Address getHome() {
      return home;
    }

    public void setHome(Address home) {
      this.home = home;
    }

    @JsonAnyGetter
    public Map<String, Card> rest() {
      return rest;
    }

    @JsonAnySetter
    public void put(String name, Card card) {
      rest.put(name, card);
    }

    public boolean hasPin() {
      return pinCode != null;
    }
  }

  public static class Address {
    public String city;
    @Sensitive public String street;
  }

  /** In forms of their own. */
  public record Odd(Iban iban, Made made, Sealed<Card> sealed, List<Integer> numbers) {}

  public record Iban(@JsonValue @Sensitive String value) {}

  public static final class Made {
    @Sensitive private final String code;

    @JsonCreator
    public Made(@JsonProperty("made_code") String code) {
      this.code = code;
    }

    public String getCode() {
      return code;
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  public sealed interface Sealed<T> permits Holder {}

  public record Holder<T>(T held, String note) implements Sealed<T> {}
}
