address.read();
