package io.warren.processor.docs.compatibility;

/** Where a break is said, in the names of the present manifest. */
public sealed interface Place {

  /**
   * A contract, perhaps one that is gone.
   *
   * @param contract its canonical name
   */
  record OfContract(String contract) implements Place {}

  /**
   * An attribute of a contract's {@code @Consumes}; the annotation where it is not stated.
   *
   * @param contract its canonical name
   * @param attribute the attribute
   */
  record OfConsumer(String contract, String attribute) implements Place {}

  /**
   * What a contract says of a message.
   *
   * @param contract its canonical name
   * @param method the message's method
   * @param part what of it
   */
  record OfMessage(String contract, String method, Part part) implements Place {
    OfMessage at(Part other) {
      return new OfMessage(contract, method, other);
    }
  }

  /** What a contract says of a message. */
  enum Part {
    METHOD,
    TYPE,
    ROUTING_KEY,
    EXCHANGE,
    EXCHANGE_TYPE
  }

  /**
   * A type that messages carry, or a property or constant in it.
   *
   * @param type the name of its schema
   * @param member the name on the wire; empty: the type itself
   * @param message a message that carries it, for types whose source is elsewhere
   */
  record OfPayload(String type, String member, OfMessage message) implements Place {}
}
