package io.warren.processor.diagnostic;

import static javax.tools.Diagnostic.Kind.ERROR;
import static javax.tools.Diagnostic.Kind.NOTE;
import static javax.tools.Diagnostic.Kind.WARNING;

import javax.tools.Diagnostic.Kind;

/**
 * Every message of the processor. Codes are stable: a code whose rule goes is not used again.
 *
 * <p>Each text has the rule, the offender and the remedy in one sentence.
 */
public enum Diagnostic {
  // The interface.
  NOT_AN_INTERFACE(101, "a contract is an interface, but %s is %s; make it an interface"),
  GENERIC_CONTRACT(
      102,
      "a contract has no type parameters, but %s has <%s>; name the payload types in its methods"),
  PRIVATE_CONTRACT(
      103,
      "the generated types stand beside the contract in its package, but %s is private and cannot"
          + " be seen from there; remove \"private\" from %s"),
  NO_CONTRACT(
      104,
      "@%s belongs on a contract, but %s neither has @MessageContract nor extends an interface that"
          + " has; add @MessageContract(exchange = ...)"),
  PARENT_NOT_A_CONTRACT(
      105,
      "a contract inherits methods from contracts alone, but %s has %s from %s; give %s a"
          + " @MessageContract or declare the method in %s"),
  NO_METHODS(
      106,
      "each abstract method of a contract is one message, but %s has none; add one whose parameter"
          + " is the payload"),

  // Its methods.
  PARAMETER_COUNT(
      121,
      "a message has one payload, the only parameter of its method, but %s has %s parameters;"
          + " %s"),
  METHOD_NAME_TWICE(
      122,
      "the methods of a contract have different names, because the generated methods are named"
          + " after them, but %s has %s and %s; rename one"),
  METHOD_REDECLARED(
      123,
      "an inherited message keeps the exchange and the key of its own contract, but %s declares %s"
          + " of %s once more; remove it here"),
  GENERIC_METHOD(
      124,
      "a message has a fixed payload type, but %s has the type parameters <%s>; remove them and"
          + " name the payload type"),
  METHOD_THROWS(
      125,
      "a contract says nothing of exceptions, because every handler may throw any, but %s declares"
          + " \"throws %s\"; remove it"),
  TYPE_NOT_EXACT(
      126,
      "a payload or reply type is exact, so that it can be decoded, but %s of %s has a wildcard or"
          + " a raw type in it; name the type"),
  TYPE_WRAPPED(
      127,
      "a contract states the bare payload and reply, and the generated types wrap them, but %s has"
          + " %s; write the type inside it"),
  TYPE_PRIVATE(
      128,
      "the generated types use the payload and the reply, but %s of %s is private; make it at least"
          + " package-private"),
  NOT_KNOWN(
      129,
      "nothing is generated for %s before everything in it is known, but %s is not; correct it, or"
          + " add the import or the library that has it"),

  // Its codec.
  CODEC_NOT_A_CODEC(
      141,
      "codec of @MessageContract is a class that implements io.warren.codec.Codec, but %s does not;"
          + " implement it or name another class"),
  CODEC_NOT_MADE(142, "the generated types make the codec with \"new\", but %s is %s; %s"),
  CODEC_NOT_VISIBLE(
      143,
      "the generated types of %s name the codec %s, but cannot see %s from their package; make it"
          + " public"),
  CODEC_CONSTRUCTOR(144, "a codec is made with its constructor without parameters, but %s %s; %s"),
  CODEC_UNUSED(
      145,
      WARNING,
      "String and byte[] pass through as they are, so nothing of %s is left for its codec; remove"
          + " codec, or put the text or the bytes into a record"),

  // What a codec makes of payloads.
  PAYLOAD_UNUSABLE(
      151,
      "Warren's own codec can never %s %s of the type %s, because %s; %s, or name a codec of your own"
          + " in @MessageContract"),
  KOTLIN_MODULE_MISSING(
      152,
      WARNING,
      "without Kotlin's module Warren's own codec can never %s %s of the type %s, because %s; %s, or"
          + " name a codec of your own in @MessageContract"),

  // What nobody is shown.
  SENSITIVE_NO_PROPERTY(
      161,
      "@Sensitive is for what stands in a payload: components of records, fields and their accessors,"
          + " but %s is %s; move it to the property, or remove it"),
  SENSITIVE_UNREACHED(
      162,
      "@Sensitive hides values of payloads, but no payload or reply of this module's contracts has"
          + " %s in it, as far as their types say; name its type there, as with @JsonSubTypes, or"
          + " remove it"),

  // Exchanges, keys and wire names.
  EXCHANGE_MISSING(
      201,
      "a contract with methods of its own names their exchange, but %s has none; add exchange = ..."
          + " to its @MessageContract"),
  NO_OWN_METHODS(
      202,
      "%s of @MessageContract is for the methods that a contract declares itself, but %s inherits"
          + " all of its methods, and they keep what their own contract says; remove it"),
  ROUTING_KEY_MISSING(
      203, "a message is published with a routing key, but %s has none; state it as %s"),
  ROUTING_KEY_ANNOTATION_MISSING(
      204,
      "%s has several methods, each with its own key, but %s has none; add @RoutingKey(...) to it"),
  ROUTING_KEY_OF_SEVERAL(
      205,
      "%s of @MessageContract is for contracts with one method, but %s has %s; move it into a"
          + " @RoutingKey at each method"),
  ROUTING_KEY_ANNOTATION_OF_ONE(
      206,
      "@RoutingKey is for contracts with several methods, but %s has one; state routingKey and type"
          + " in its @MessageContract"),
  ROUTING_KEY_OUTSIDE(
      207, "@RoutingKey is for the abstract methods of a contract, but %s is none; remove it"),
  WIRE_TYPE_TWICE(
      208,
      "a consumer tells the messages of a contract apart by their wire names, but %s and %s both"
          + " have \"%s\"; give one of them another type = ..."),
  WIRE_TYPE_MISSING(
      209, "a message without a routing key names its wire type, but %s has none; add type = ..."),
  NAME_TOO_LONG(
      210, "RabbitMQ takes at most 255 bytes for a name or a key, but %s has %s; shorten it"),
  NAME_RESERVED(
      211,
      "names that start with \"amq.\" or \"warren.\" belong to RabbitMQ and to Warren, but the %s is"
          + " \"%s\"; %schoose another name"),
  KEY_IS_PATTERN(
      212,
      "a message is sent with an exact key, but that of %s is \"%s\", and * and # are wildcards of"
          + " bindings; write the key without them, or leave @Produces out"),
  KEY_TOO_LONG_TO_DELAY(
      213,
      WARNING,
      "the exchange and the routing key of a delayed message have at most %s bytes together, but"
          + " those of %s have %s, so it cannot be sent with delay; shorten the key"),
  PATTERN_WORD(
      214,
      WARNING,
      "* and # are wildcards only as whole words between dots, but the binding key \"%s\" has one"
          + " inside \"%s\", where it is an ordinary character; write it between dots"),
  INSTANCE_OUTSIDE_QUEUE(
      215,
      "{instance} is replaced in queue of @Consumes alone, because everything else outlives the"
          + " process, but the %s is \"%s\"; remove it there"),
  INSTANCE_MISSPELT(
      216,
      WARNING,
      "{instance} is the only placeholder, but the queue \"%s\" has %s, which stays as it is; did"
          + " you mean {instance}?"),
  NAME_WITH_BLANK(
      217, WARNING, "a blank in a name is easily overlooked, but the %s \"%s\" has one; remove it"),

  // Values.
  DURATION_UNREADABLE(
      301,
      "%s of @%s is a duration, but \"%s\" is none; write a whole number with ms, s, m, h or d, such"
          + " as \"5s\", or ISO-8601, such as \"PT5S\""),
  DURATION_OUT_OF_RANGE(
      302,
      "a duration is at least 1ms and at most 3650d, the longest that RabbitMQ keeps a message, but"
          + " %s of @%s is \"%s\"; write one in that range"),
  VALUE_OUT_OF_RANGE(303, "%s of @%s is %s, but here it is %s; write a value in that range"),

  // Consumers.
  QUEUE_MISSING(401, "a consumer has a queue, but that of %s has no name; state queue = ..."),
  POLICY_WITHOUT_CONSUMES(
      402,
      "@%s says how messages are consumed, but %s has no @Consumes; add @Consumes(queue = ...) or"
          + " remove @%s"),
  QUORUM_CONFLICT(
      403,
      "a quorum queue is replicated and outlives its connections and consumers, so RabbitMQ refuses"
          + " one that is exclusive, auto-delete or ordered by priority, but this one has %s; remove"
          + " that or queueType = QUORUM"),
  EXCLUSIVE_WITHOUT_AUTO_DELETE(
      404,
      WARNING,
      "an exclusive queue disappears with its connection anyway, but %s does not say"
          + " whether it goes with its consumer already; add autoDelete = true, or = false to keep it"
          + " so long"),
  DELIVERY_LIMIT_OF_CLASSIC(
      405,
      "only quorum queues have a delivery limit, but this queue is classic because of %s; remove"
          + " deliveryLimit"),
  ATTRIBUTE_OF_EXISTING_QUEUE(
      406,
      "with declare = false the queue and its bindings are left as they are, but %s would change"
          + " them; remove one of the two"),
  CONCURRENCY_OVER_PREFETCH(
      407,
      "a consumer handles at most as many messages at a time as the broker hands it, but concurrency"
          + " is %s and prefetch is %s; raise prefetch or lower concurrency"),
  DEAD_QUEUE_IS_QUEUE(
      408,
      "the dead queue keeps what the queue could not handle, but \"%s\" is already its %s;"
          + " name another deadQueue, or none for \"%s\""),
  DEAD_EXCHANGE_TYPE_ALONE(
      409,
      "deadExchangeType is the type of deadExchange, but %s names no deadExchange; add it or remove"
          + " the type"),
  BINDINGS_OF_SEVERAL_EXCHANGES(
      410,
      "the messages of %s come from %s, and a key of bindings leads from the exchange of those that it"
          + " takes, but \"%s\" takes none; correct it, or leave bindings out, and each message is bound"
          + " from its own exchange"),
  NO_BINDING_AND_BINDINGS(
      411,
      "NONE stands alone in bindings and means that the queue is bound by others, but here it has"
          + " company; remove NONE or the others"),
  DEAD_LETTERS_COME_BACK(
      412,
      "dead letters leave their queue for good, but the binding \"%s\" of exchange \"%s\" takes their"
          + " key \"%s\" back to it, again and again; name another deadExchange or a narrower"
          + " binding"),

  SINGLE_ACTIVE_OF_EXCLUSIVE(
      413,
      WARNING,
      "an exclusive queue serves one process anyway, but %s also says singleActive, which is for"
          + " queues that several processes consume; remove one of the two"),
  MANY_PRIORITIES(
      414,
      WARNING,
      "each priority costs the broker a queue within the queue, and RabbitMQ advises at most 10, but"
          + " maxPriority is %s; lower it"),
  HEADERS_BINDING(
      415,
      "a headers exchange routes by the arguments of its bindings, and those of a contract have none,"
          + " so that \"%s\" would get every message of \"%s\"; state bindings = NONE and bind the"
          + " queue yourself, or choose another exchangeType"),
  INSTANCE_STAYS(
      416,
      WARNING,
      "a queue with {instance} is a new one in every process, but %s of %s would stay for ever when"
          + " its process has ended; add exclusive = true"),
  FANOUT_BINDING(
      417,
      WARNING,
      "a fanout exchange gives each message to every queue that is bound, whatever the key, but"
          + " bindings says \"%s\" for \"%s\"; leave bindings out, or choose another exchangeType"),
  PATTERN_WITHOUT_TOPIC(
      418,
      "only a topic exchange knows the wildcards * and #, but the binding key \"%s\" has one, and"
          + " \"%s\" is %s; %s, or choose exchangeType = TOPIC"),

  // Policies.
  RETRY_LIMIT_BELOW_INTERVAL(
      421,
      "maxInterval is the longest wait, but it is %s and the first wait is already %s; raise it or"
          + " lower interval"),
  RETRY_QUEUES(
      422,
      "each different wait is a queue of its own and %s of them are the limit, but this @Retry has"
          + " %s; lower times or state a maxInterval"),
  RETRY_WAIT_TOO_LONG(
      423,
      "RabbitMQ keeps no message longer than 3650d, but the last of these waits is longer; state a"
          + " maxInterval"),
  RETRY_WITHOUT_GROWTH(
      424, WARNING, "%s of @Retry changes nothing here, because %s; remove it, or %s"),
  BATCH_REPLY(
      431,
      "the messages of a batch get no reply, but %s has one; make the method void or remove @Batch"),
  BATCH_DEDUP(432, "a batch cannot also dedup, but %s has both; remove @Dedup or @Batch"),
  BATCH_OF_SEVERAL(
      433,
      "a batch is for contracts with one method, but %s has %s; split the contract or remove"
          + " @Batch"),
  BATCH_OVER_PREFETCH(
      434,
      "a batch fills from what the broker hands out ahead, but its size is %s and prefetch is %s, so"
          + " it would never be full; raise prefetch or lower size"),
  BATCH_WAITS_TOO_LONG(
      435,
      "RabbitMQ takes back what is not acknowledged within 30m by default, but flushInterval of"
          + " @Batch is %s; lower it to at most %s"),
  DEDUP_REPLY(
      441,
      "a duplicate request would get no reply, but %s has one; make the method void or remove"
          + " @Dedup"),
  DEDUP_SHORTER_THAN_RETRIES(
      442,
      WARNING,
      "a duplicate that is retried must still find its mark, but the interval is %s and the retries"
          + " last %s; raise the interval of @Dedup to at least that"),
  DEDUP_KEY_UNKNOWN(
      443, "key of @Dedup is a path of properties in the payload, but %s has no \"%s\"; %s"),
  DEDUP_KEY_OPEN(
      444,
      "the key of @Dedup is read by generated code, but whether %s has \"%s\" is known only when it"
          + " runs; name a type with properties there or choose another key"),
  DEDUP_KEY_WITHOUT_TEXT(
      445,
      "a key of @Dedup ends at a value with one text, such as a String, a number, an enum, a UUID or"
          + " a time, but this one ends at %s; go on to one of its properties or choose another key"),
  DEDUP_KEY_HIDDEN(
      446,
      "generated code beside the contract reads the key of @Dedup, but %s hides \"%s\" from that"
          + " package; give it a getter or make it public"),
  DEDUP_ON_PASSING_QUEUE(
      447,
      WARNING,
      "while Redis is down a consumer with @Dedup hands its messages back and leaves its queue, but"
          + " that of %s is auto-delete and would then disappear with them; remove autoDelete or"
          + " @Dedup"),

  // The compilation.
  QUEUE_TWICE(
      501,
      "a queue has the same arguments wherever it is declared, but \"%s\" is %s in %s and %s in %s;"
          + " make them equal or rename one"),
  EXCHANGE_TWICE(
      502,
      "an exchange has one type, but \"%s\" is %s in %s and %s in %s; make them equal or rename"
          + " one"),
  QUEUE_SHARED(
      503,
      WARNING,
      "RabbitMQ gives each message of a queue to any one of its consumers, but \"%s\" is consumed by"
          + " %s and by %s, which have different messages; give each contract its own queue"),
  PAYLOAD_TWICE(
      504,
      WARNING,
      "whoever binds a routing key gets all that is sent with it, but \"%s\" on \"%s\" carries %s in"
          + " %s and %s in %s; use one payload, or give one of them another key"),
  QUEUE_OF_TWO_MODULES(
      505,
      WARNING,
      "RabbitMQ gives each message of a queue to any one of its consumers, but \"%s\" is consumed by"
          + " %s of the module \"%s\" and by %s of this one; give each module its own queue"),

  // The baseline.
  BASELINE_MISSING(
      601,
      "the contracts are compared with those in \"%s\", but there is no such file; write it by"
          + " compiling once with -Awarren.baseline.accept=true"),
  BASELINE_UNREADABLE(
      602,
      "the contracts are compared with those in \"%s\", but it cannot be read, because %s; restore"
          + " it, or write it anew by compiling once with -Awarren.baseline.accept=true"),
  BASELINE_UNWRITABLE(
      603,
      "the contracts are accepted into \"%s\", but it cannot be written: %s; make it writable or"
          + " name another file in -Awarren.baseline"),
  BASELINE_ACCEPTED(
      604, NOTE, "the present contracts are now the baseline, in \"%s\"; commit it with them"),
  BASELINE_BROKEN(
      605,
      NOTE,
      "the errors from 611 to 642 compare with \"%s\"; where a break is meant, accept it by compiling"
          + " once with -Awarren.baseline.accept=true"),
  BASELINE_ACCEPT_ALONE(
      606,
      "-Awarren.baseline.accept writes the file that -Awarren.baseline names, but none is named; add"
          + " -Awarren.baseline=<file> or remove it"),
  BASELINE_ACCEPT_UNCLEAR(
      607, "-Awarren.baseline.accept is true or false, but here it is \"%s\"; write one of them"),
  PROPERTY_ADDED(
      611,
      "%s of %s is new and required, but %s written before it lack it; make it Optional,"
          + " or @Nullable and no primitive, or add a message with another type beside this one"),
  PROPERTY_NOW_REQUIRED(
      612,
      "%s of %s is now required, but %s written before it may lack it or have null; leave it"
          + " Optional, or @Nullable and no primitive"),
  PROPERTY_REMOVED(
      613,
      "%s of %s is removed, but receivers that are not yet upgraded require it in %s; leave it there"
          + " (if it is only renamed, with @JsonProperty(\"%1$s\")), or add a message with another"
          + " type beside this one"),
  PROPERTY_NOW_OPTIONAL(
      614,
      "%s of %s may now be absent or null, but receivers that are not yet upgraded require it in %s;"
          + " leave it required until they are upgraded"),
  VALUE_CHANGED(
      615,
      "%s was %s and is now %s, and what is written as the one cannot always be read as the other;"
          + " leave it and add an optional property, or a message with another type, beside it"),
  CONSTANT_REMOVED(
      616,
      "\"%s\" of %s is removed, but %s written before may have it; leave it there until none of them"
          + " is left"),
  CONSTANT_ADDED(
      617,
      "\"%s\" of %s is new, but receivers that are not yet upgraded cannot read %s with it; upgrade"
          + " them first, or add a message with another type beside this one"),
  REPLY_REMOVED(
      618,
      "%s has no reply any more, but requesters that are not yet upgraded wait for it; leave it, or"
          + " add a method without a reply and with another type beside it"),
  REPLY_ADDED(
      619,
      "%s has a reply now, but consumers that are not yet upgraded send none, and the request times"
          + " out; add a method with a reply and with another type beside it"),
  SUBTYPE_REMOVED(
      628,
      "the subtype \"%s\" of %s is removed, but %s written before may be one; leave it (if it is only"
          + " renamed, with its name on the wire) until none of them is left"),
  SUBTYPE_ADDED(
      629,
      "the subtype \"%s\" of %s is new, but receivers that are not yet upgraded cannot read %s that"
          + " are one; upgrade them first, or add a message with another type beside this one"),
  CONTRACT_REMOVED(
      621,
      "%s is removed, but others may still send or expect its messages (%s); leave it until nobody"
          + " does"),
  MESSAGE_REMOVED(
      622,
      "%s is removed, but others may still send or expect its type \"%s\"; leave it until nobody"
          + " does"),
  WIRE_TYPE_CHANGED(
      623,
      "%s was \"%s\" on the wire and is now \"%s\", but consumers find the method of a message by"
          + " its type; state type = \"%2$s\", or add a message with the new type beside it"),
  ROUTING_KEY_CHANGED(
      624,
      "%s had the routing key \"%s\" and has now \"%s\", but others send or bind the old one; leave"
          + " it, and add a message with the new key beside it"),
  EXCHANGE_CHANGED(
      625,
      "%s was on the exchange \"%s\" and is now on \"%s\", but others send to or bind the old one;"
          + " leave it, and add a contract on the new exchange beside it"),
  EXCHANGE_TYPE_CHANGED(
      626,
      "the exchange \"%s\" was %s and is now %s, but RabbitMQ does not change the type of one that"
          + " exists; leave the type, or choose another name"),
  BINDING_REMOVED(
      627,
      "the queue \"%s\" is not bound with \"%s\" to \"%s\" any more, but others still send what came"
          + " that way; leave it in bindings until nobody does"),
  PRODUCER_REMOVED(
      631,
      "%s does not produce any more, but its consumers still expect its messages; leave @Produces"
          + " until nobody does"),
  CONSUMER_REMOVED(
      632,
      "%s does not consume any more, but its queue \"%s\" stays on the broker, bound, and fills;"
          + " leave @Consumes until the queue is deleted"),
  QUEUE_RENAMED(
      641,
      "the queue \"%s\" is now \"%s\", but the old one stays on the broker, bound, and keeps its"
          + " messages; leave the name until the old queue is empty and deleted"),
  QUEUE_CHANGED(
      642,
      "%s of the queue \"%s\" was %s and is now %s, but RabbitMQ does not change a queue that exists;"
          + " leave it, or choose another name; what a broker has, warren.topology().diff() says"),

  // The version of the broker.
  BROKER_UNKNOWN(
      701,
      "-Awarren.rabbitmq is the version of the broker, but \"%s\" is none that Warren knows; write"
          + " 3.10 to 3.13, or 4.0 and newer, such as -Awarren.rabbitmq=4.3"),
  BROKER_TOO_OLD(
      702,
      "Warren needs at least RabbitMQ 3.10, whose quorum queues have a message TTL and dead-letter"
          + " at least once, but -Awarren.rabbitmq is %s; upgrade the broker"),
  PRIORITY_UNHEARD(
      711,
      WARNING,
      "quorum queues of RabbitMQ %s %s, but the priority is %s and the queue \"%s\" is one; %s"),
  PERSISTENCE_UNHEARD(
      712,
      WARNING,
      "quorum queues of RabbitMQ %s keep every message on disk, but persistent is false and the queue"
          + " \"%s\" is one; remove persistent = false, or make the queue classic"),
  CLASSIC_ON_ONE_NODE(
      713,
      WARNING,
      "RabbitMQ %s keeps a classic queue on one node and ignores policies that mirror it, but \"%s\""
          + " is classic because of %s; remove that, and it is a replicated quorum queue"),

  // The code that uses what is generated.
  UNFINISHED_SEND(
      801,
      "send only builds a message, but %s; end it with now(), delay(...) or at(...), or keep it to"
          + " send it later"),
  UNFINISHED_REQUEST(
      802,
      "request only builds a message, but %s; end it with reply(), or keep it to send it later"),
  UNFINISHED_UNCHECKED(
      803,
      WARNING,
      "Warren failed to look for messages that are built and never sent in %s, which is a fault of"
          + " Warren and not of that code, and looks no further; please report it with the code and"
          + " what follows: %s"),

  // Generation.
  GENERATED_TYPE_EXISTS(
      901, "%s would be generated from %s, but %s already; rename one of the two"),
  INTERNAL_ERROR(
      902,
      "Warren failed on %s, which is a fault of Warren and not of the contract; please report it"
          + " with the contract and what follows: %s"),
  DOCUMENTS_FAILED(
      903,
      WARNING,
      "Warren failed to write the topology documents at %s, which is a fault of Warren and not of"
          + " the contract, and the documents are incomplete; please report it with the contract and"
          + " what follows: %s");

  private final int number;
  private final Kind kind;
  private final String text;

  Diagnostic(int number, String text) {
    this(number, ERROR, text);
  }

  Diagnostic(int number, Kind kind, String text) {
    this.number = number;
    this.kind = kind;
    this.text = text;
  }

  /** The stable code: {@code WARREN-101}. */
  public String code() {
    return "WARREN-" + number;
  }

  /** {@link Kind#ERROR}, {@link Kind#WARNING} or {@link Kind#NOTE}. */
  public Kind kind() {
    return kind;
  }

  /** The whole message, code included. */
  public String message(Object... arguments) {
    return "[" + code() + "] " + String.format(text, arguments);
  }
}
