package io.warren.processor.docs.manifest;

import org.jspecify.annotations.Nullable;

/**
 * One message of a contract.
 *
 * @param method the name of its method
 * @param contract the canonical name of the contract that declares the method
 * @param exchange where it is published
 * @param routingKey the key that it is published with
 * @param type the wire name
 * @param payload what it carries
 * @param reply null: no reply
 */
public record ContractMessage(
    String method,
    String contract,
    String exchange,
    String routingKey,
    String type,
    Payload payload,
    @Nullable Payload reply) {}
