package com.acme;

import com.acme.parts.Person;
import io.warren.annotation.Consumes;
import io.warren.annotation.Dedup;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Retry;

/** A key that is deep in the payload, and may be missing at each step. */
@MessageContract(exchange = "letters", routingKey = "letter")
@Consumes(queue = "letters")
@Retry(times = 2, interval = "5s")
@Dedup(interval = "10500ms", key = "sender.addresses.home.number")
public interface Letters {
  record Letter(Person sender) {}

  void letter(Letter letter);
}
