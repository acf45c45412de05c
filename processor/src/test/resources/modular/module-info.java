module com.acme.modular {
  requires io.warren.runtime;

  opens com.acme.modular to
      com.fasterxml.jackson.databind;
}
