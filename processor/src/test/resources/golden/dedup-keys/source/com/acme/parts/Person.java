package com.acme.parts;

import java.util.Map;

public class Person {
  private final Map<String, Address> addresses;

  Person() {
    this(Map.of());
  }

  public Person(Map<String, Address> addresses) {
    this.addresses = addresses;
  }

  public Map<String, ? extends Address> getAddresses() {
    return addresses;
  }
}
