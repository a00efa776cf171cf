"""Results, by the kind of call; `onellm.models` names them all."""
