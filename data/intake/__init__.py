"""From a sender's file to typed rows and a list of problems."""
