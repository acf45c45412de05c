package io.warren.processor.read;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * One abstract method as a contract has it.
 *
 * @param name its name, or one that stands in for it where another method has the same
 * @param declaring the contract that declares it
 * @param element the method
 * @param type its types as seen from the contract
 * @param inherited whether another contract declares it
 */
record ContractMethod(
    String name,
    TypeElement declaring,
    ExecutableElement element,
    ExecutableType type,
    boolean inherited) {

  /** The declaring interface and the method, for people. */
  String displayName() {
    return ElementNames.display(declaring) + "." + element.getSimpleName();
  }

  ContractMethod renamed(String other) {
    return new ContractMethod(other, declaring, element, type, inherited);
  }

  /** Whether a message can be made of it. */
  boolean hasPayload() {
    return type.getParameterTypes().size() == 1;
  }

  TypeMirror payload() {
    return type.getParameterTypes().get(0);
  }

  TypeMirror reply() {
    return type.getReturnType();
  }
}
