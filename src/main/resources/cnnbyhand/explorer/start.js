address.read();
warming.start();
